import { stepInput, takeBackInput, withdrawInput } from '@ou-en-est-on/contracts';
import type { Operation, SelfAssessmentStep } from '@ou-en-est-on/domain';
import type * as z from 'zod/mini';
import type { Route } from './route.js';

type Named = Pick<Route, 'operationId' | 'summary'>;

/** What one kind of living state says of its routes. */
export interface StateRoutes extends Record<'read' | 'write' | Exclude<SelfAssessmentStep, 'edit'>, Named> {
  /** Last part of its address. */
  readonly at: string;
  /** Name of the parameter that says what one answer is to. */
  readonly subject: string;
  readonly answerInput: z.ZodMiniType;
  readonly answer: z.ZodMiniType;
  readonly state: z.ZodMiniType;
}

/** The routes of a living state's life, whatever is answered in it. */
export function livingStateRoutes(given: StateRoutes): readonly Route[] {
  const base = `/api/v1/collectivities/{collectivityId}/${given.at}`;
  const subject = 'Autoévaluation';
  const headers = { 'if-match': 'La version lue, entre guillemets : celle de l’ETag.' };
  const kept = { subject, changesNothingPublic: true } as const;
  const step = (name: keyof typeof STEPS): Route => ({
    ...{ subject, headers, path: `${base}/${name}`, method: 'post', response: given.state },
    ...STEPS[name],
    ...given[name],
  });
  return [
    { ...kept, path: base, operation: 'read-working-state', response: given.state, ...given.read },
    {
      ...{ ...kept, headers, path: `${base}/answers/{${given.subject}}`, method: 'put' },
      ...{ operation: 'edit-working-state', input: given.answerInput, response: given.answer },
      ...given.write,
    },
    ...[step('submit'), step('take-back'), step('validate'), step('withdraw')],
  ];
}

const STEPS = {
  submit: { operation: 'submit-state', input: stepInput, changesNothingPublic: true },
  'take-back': { operation: 'submit-state', input: takeBackInput, changesNothingPublic: true },
  validate: { operation: 'validate-state', input: stepInput },
  withdraw: { operation: 'validate-state', input: withdrawInput },
} as const satisfies Record<string, Partial<Route> & { readonly operation: Operation }>;
