/**
 * Every path under which the audit keeps what an act changed. The journal has words for each of them, and nothing is
 * written under another one: a name of the code is never what a reader is shown.
 */
export const AUDITED_FIELDS = [
  'aligned',
  'amount',
  'answers',
  'asked.code',
  'asked.collectivity',
  'asked.collectivityId',
  'asked.id',
  'asked.questionId',
  'asked.role',
  'asked.serviceId',
  'askedBy',
  'awards',
  'becameCurrent',
  'cancelReason',
  'changed',
  'changes',
  'closedOn',
  'collectivityId',
  'collectivityIds',
  'corrected',
  'corrections',
  'created',
  'datedOn',
  'delegation.date',
  'editionId',
  'invited',
  'kept',
  'kind',
  'kinds',
  'knownAt',
  'level',
  'mandate',
  'means',
  'members',
  'name',
  'of',
  'opensOn',
  'part',
  'photographOn',
  'proposalIds',
  'providedBy',
  'publishedVersion',
  'purpose',
  'quality',
  'reason',
  'refused',
  'respondents',
  'role',
  'route',
  'serviceIds',
  'session',
  'sha256',
  'siren',
  'sourceFile',
  'stage',
  'states',
  'status',
  'step',
  'strata',
  'successor',
  'sums',
  'tables',
  'takenOver',
  'territories',
  'territoryIds',
  'title',
  'unchanged',
  'value',
  'values',
  'version',
  'withdrawn',
] as const;
export type AuditedField = (typeof AUDITED_FIELDS)[number];

/** What an act changed, or left, by the first part of each path. */
export type AuditedState = { readonly [path in AuditedField as First<path>]?: unknown };
type First<Path extends string> = Path extends `${infer Name}.${string}` ? Name : Path;

/** Told table by table, under the names that the tables have. */
const BY_TABLE: readonly string[] = ['changes', 'tables'];

/** What a state says under a path that the journal has no words for. */
export function unnamedFields(state: object): string[] {
  const named: readonly string[] = AUDITED_FIELDS;
  return pathsIn(state).filter((path) => !named.includes(path));
}

function pathsIn(state: object, parent = ''): string[] {
  return Object.entries(state).flatMap(([name, value]: [string, unknown]) => {
    const path = `${parent}${name}`;
    if (value === null || value === undefined) return [];
    const isTree = typeof value === 'object' && !Array.isArray(value) && !BY_TABLE.includes(path);
    return isTree ? pathsIn(value, `${path}.`) : [path];
  });
}
