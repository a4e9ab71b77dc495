/** The items of a cell that holds several, a bar between them. */
export function listIn(cell: string): string[] {
  return cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
