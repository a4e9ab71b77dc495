import type { Answer, NoAnswerReason, Standing } from './answer.js';

/** What is said of one thing, whatever it is: a service, a question. */
export type SaidOfOne = Omit<Answer, 'serviceId'>;

/** The validated answer of a collectivity on the same; null when it has none, or withdrew it. */
export type ValidatedAnswerOf = (collectivityId: string) => SaidOfOne | null;

/** Why a collectivity has no validated answer. */
export type WhyNoneOf = (collectivityId: string) => NoAnswerReason;

const NOT_VALIDATED: WhyNoneOf = () => 'no-validated-answer';

/**
 * Where one answer leads: to its own level, or to the validated one of the collectivity that provides the service,
 * through as many collectivities as it takes (commune, EPCI, syndicat). A circle leads nowhere and is awaited.
 */
export function standingOf(
  collectivityId: string,
  answer: SaidOfOne | null,
  validated: ValidatedAnswerOf,
  whyNone: WhyNoneOf = NOT_VALIDATED,
): Standing | null {
  if (!answer) return null;
  const passed = new Set([collectivityId]);
  let at: SaidOfOne = answer;
  let from: string | null = null;
  while (at.value === 'provided-by') {
    const provider = at.providedBy;
    if (provider === null) return { kind: 'awaited', reason: 'no-validated-answer', from };
    if (passed.has(provider)) return { kind: 'awaited', reason: 'circle', from: null };
    passed.add(provider);
    const next = validated(provider);
    if (!next) return { kind: 'awaited', reason: whyNone(provider), from: provider };
    at = next;
    from = provider;
  }
  if (at.value !== 'not-concerned') return { kind: 'level', level: at.value, from };
  return from === null ? { kind: 'not-concerned' } : { kind: 'awaited', reason: 'provider-not-concerned', from };
}

/** Whether two readings of a state find it at the same places. */
export function standAlike(one: ReadonlyMap<string, Standing>, other: ReadonlyMap<string, Standing>): boolean {
  const placeOf = (standing: Standing | undefined): string | undefined =>
    standing?.kind === 'level' ? standing.level : standing?.kind;
  return one.size === other.size && [...one].every(([id, standing]) => placeOf(standing) === placeOf(other.get(id)));
}

/** A validated answer of somebody, to a service or to a question. */
export interface ValidatedAnswer extends SaidOfOne {
  readonly collectivityId: string;
  readonly subjectId: string;
}

/** Where each answer of a collectivity leads, among its own and those of the collectivities that they lead to. */
export function standingsIn(
  collectivityId: string,
  answers: readonly ValidatedAnswer[],
): ReadonlyMap<string, Standing> {
  const keyOf = (id: string, subjectId: string): string => `${id} ${subjectId}`;
  const found = new Map(answers.map((one) => [keyOf(one.collectivityId, one.subjectId), one]));
  const own = answers.filter((one) => one.collectivityId === collectivityId);
  return new Map(
    own.flatMap((answer) => {
      const { subjectId } = answer;
      const standing = standingOf(collectivityId, answer, (id) => found.get(keyOf(id, subjectId)) ?? null);
      return standing ? [[subjectId, standing] as const] : [];
    }),
  );
}
