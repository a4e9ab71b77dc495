import type { AuditVerification } from '@ou-en-est-on/data';
import type { ChainFault } from '@ou-en-est-on/domain';

const FAULTS = {
  removed: 'un acte a été retiré',
  changed: 'un acte n’est plus ce qui fut scellé',
  swapped: 'deux actes ont été échangés ; le premier',
  rewritten: 'la chaîne a été refaite : elle n’est plus celle dont le sceau fut écrit hors de la base',
  truncated: 'la fin manque : un sceau écrit hors de la base n’y est plus',
  'slipped-in': 'un acte a été glissé parmi ceux déjà scellés',
} as const satisfies Record<ChainFault['kind'], string>;

/** What a verification found, in French, a line each. */
export function describeVerification(
  { fault, personalFault, count, unsealed }: AuditVerification,
  published: number,
): { holds: boolean; lines: string[] } {
  const lines = [
    `Actes scellés relus : ${String(count)}, tenus par ${String(published)} sceaux écrits hors de la base.`,
    ...(fault ? [describeFault(fault)] : []),
    ...(personalFault
      ? [
          `Acte ${personalFault.entryId} : la valeur personnelle « ${personalFault.name} » n’est plus celle qui fut notée.`,
        ]
      : []),
    unsealed.since === null
      ? 'Aucun acte n’attend son sceau.'
      : `Pas encore scellés, donc pas encore tenus : ${String(unsealed.count)} actes, le plus ancien du ${unsealed.since.toISOString()}.`,
  ];
  return { holds: fault === null && personalFault === null, lines };
}

function describeFault({ kind, position, entryId }: ChainFault): string {
  const entry = entryId === null ? '' : ` (acte ${entryId})`;
  return `La chaîne est rompue à la place ${String(position)}${entry} : ${FAULTS[kind]}.`;
}
