import type { LabelImportReportDto } from '@ou-en-est-on/contracts';
import { frenchCount } from '@ou-en-est-on/ui';

/** What an import did, or would do, in a sentence or two. */
export function reportInWords({ status, counts }: LabelImportReportDto): string {
  if (status === 'refused') {
    return `Rien n’est enregistré\u00a0: corrigez ${frenchCount(counts.refused, 'point')} ci-dessous, puis essayez de nouveau.`;
  }
  if (status === 'unchanged') return 'Le site dit déjà tout ce que dit ce fichier\u00a0: il n’y a rien à enregistrer.';
  const changes = [
    ...(counts.created > 0 ? [frenchCount(counts.created, 'nouveau label', 'nouveaux labels')] : []),
    ...(counts.corrected > 0 ? [frenchCount(counts.corrected, 'correction')] : []),
    ...(counts.unchanged > 0 ? [`${frenchCount(counts.unchanged, 'label')} sans changement`] : []),
  ].join(', ');
  if (status === 'imported') return `C’est enregistré et public\u00a0: ${changes}.`;
  const remarked = counts.remarked > 0 ? ` Relisez d’abord ${frenchCount(counts.remarked, 'ligne')}.` : '';
  return `Rien ne s’y oppose\u00a0: ${changes}.${remarked}`;
}
