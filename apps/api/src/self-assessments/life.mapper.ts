import type { LifeStandingDto, WorkingAnswerDto } from '@ou-en-est-on/contracts';
import type { LastValidation, StateColumns } from '@ou-en-est-on/data';
import type { SelfAssessmentStep, Standing } from '@ou-en-est-on/domain';

/** Names that answers need, by id: of who provides, and of who wrote. */
export interface AnswerNames {
  readonly collectivities: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  /** Of collectivities that no longer exist. */
  readonly successors: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
}

/** What is known of a state, before it is put in words. */
export interface LifeFacts {
  readonly state: StateColumns | null;
  readonly isPublic: boolean;
  readonly lastValidation: LastValidation | null;
  readonly steps: SelfAssessmentStep[];
}

/** A state that nobody began is at its first version, and is being edited. */
export function toLife(
  { state, isPublic, lastValidation, steps }: LifeFacts,
  names: AnswerNames,
  personId: string,
): LifeStandingDto {
  return {
    status: state?.status ?? 'editing',
    version: state?.version ?? 1,
    submittedAt: state?.submittedAt?.toISOString() ?? null,
    submittedBy: state?.submittedBy ? toAuthor(state.submittedBy, names, personId) : null,
    returned: toReturned(state, names, personId),
    lastValidation: toValidation(lastValidation),
    ...{ isPublic, steps },
  };
}

function toReturned(state: LifeFacts['state'], names: AnswerNames, personId: string): LifeStandingDto['returned'] {
  if (!state?.returnedAt || state.returnedBy === null) return null;
  const by = toAuthor(state.returnedBy, names, personId);
  return { by, at: state.returnedAt.toISOString(), reason: state.returnReason };
}

function toValidation(validation: LifeFacts['lastValidation']): LifeStandingDto['lastValidation'] {
  if (!validation) return null;
  const { kind, quality, reason, recordedAt } = validation;
  return { kind, quality, reason, recordedAt: recordedAt.toISOString() };
}

export function toNamed(id: string | null, { collectivities }: AnswerNames): { id: string; name: string } | null {
  return id === null ? null : { id, name: collectivities.get(id) ?? id };
}

export function toAuthor(id: string, { people }: AnswerNames, personId: string): WorkingAnswerDto['editedBy'] {
  return { name: people.get(id) ?? null, isYou: id === personId };
}

export function toInherited(standing: Standing | null, names: AnswerNames): WorkingAnswerDto['inherited'] {
  if (standing?.kind === 'level') {
    return { level: standing.level, from: toNamed(standing.from, names), reason: null, successor: null };
  }
  if (standing?.kind !== 'awaited') return { level: null, from: null, reason: null, successor: null };
  const { reason, from } = standing;
  return { level: null, from: toNamed(from, names), reason, successor: names.successors.get(from ?? '') ?? null };
}
