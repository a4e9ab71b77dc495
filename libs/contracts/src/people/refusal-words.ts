import {
  COLLECTIVITY_OPERATIONS,
  type Operation,
  PERMISSIONS,
  type Refusal,
  ROLES,
  type Role,
} from '@ou-en-est-on/domain';
import { ERROR_CODES } from '../shared/error-codes.js';

/** Whom an operation belongs to, after « revient ». */
const TO = {
  agent: 'aux agents de la collectivité',
  elected: 'à ses élu·es',
  correspondent: 'aux correspondant·es des services de l’État',
  staff: 'à l’équipe de l’association',
  reviewer: 'aux personnes qui relisent pour l’association',
  board: 'au bureau de l’association',
  admin: 'à qui administre le site',
} as const satisfies Record<Exclude<Role, 'visitor'>, string>;

/** Why the permission map refuses, and what to do: a role that is missing is named. */
export function refusalDetail(reason: Refusal, operation: Operation): string {
  if (reason !== 'role-required') return ERROR_CODES[reason].detail;
  if (operation === 'validate-state') return ERROR_CODES['delegation-required'].detail;
  const reaches: Readonly<Partial<Record<Role, string>>> = PERMISSIONS[operation];
  const holders = ROLES.flatMap((role) => (role !== 'visitor' && reaches[role] !== undefined ? [TO[role]] : []));
  const isOfCollectivity = COLLECTIVITY_OPERATIONS.some((one) => one === operation);
  const given = isOfCollectivity ? 'de vous y rattacher' : 'de vous en donner le rôle';
  return `Cela revient ${inList(holders)}. Si vous en êtes, demandez à qui administre le site ${given}.`;
}

function inList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1) ?? ''}`;
}
