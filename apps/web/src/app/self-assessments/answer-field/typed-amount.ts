/** A number as it is typed in French, « 1 200,5 »: null for an empty field, undefined for what is no number. */
export function typedAmount(text: string): number | null | undefined {
  // Thousands are set apart by spaces of several kinds.
  const signs = text.replace(/\s/g, '');
  if (signs === '') return null;
  return /^-?\d+(?:[.,]\d*)?$/.test(signs) ? Number(signs.replace(',', '.')) : undefined;
}
