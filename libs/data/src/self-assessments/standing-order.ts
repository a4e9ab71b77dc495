import type { StandingCount } from '@ou-en-est-on/domain';

/** What counts are of: their order is that of the database, whoever makes them. */
export type Place = Pick<StandingCount, 'kind' | 'subjectId' | 'standing'>;

export function inOrder(one: Place, other: Place): number {
  return byCode(one.kind, other.kind) || byCode(one.subjectId, other.subjectId) || byCode(one.standing, other.standing);
}

const byCode = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
