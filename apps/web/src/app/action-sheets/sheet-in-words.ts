import type { OwnSheetDto } from '@ou-en-est-on/contracts';
import type { SheetGap } from '@ou-en-est-on/domain';

export function statusInWords({ status, hasChanges }: Pick<OwnSheetDto, 'status' | 'hasChanges'>): string {
  if (status === 'draft') return 'Brouillon';
  return hasChanges ? 'Publiée, modifiée depuis' : 'Publiée';
}

const GAPS = {
  synthesis: 'une synthèse',
  level: 'un niveau de réalisation',
  links: 'au moins un service ou une proposition',
} as const satisfies Record<SheetGap, string>;

/** « Pour la publier, il manque encore une synthèse et un niveau de réalisation. »; null when nothing lacks. */
export function gapsInWords(gaps: readonly SheetGap[]): string | null {
  if (gaps.length === 0) return null;
  const words = new Intl.ListFormat('fr').format(gaps.map((gap) => GAPS[gap]));
  return `Pour la publier, il manque encore\u00a0: ${words}.`;
}
