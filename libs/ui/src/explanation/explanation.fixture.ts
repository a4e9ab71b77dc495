import { counted, explained } from '@ou-en-est-on/domain';

/** The explanation of any figure. */
export const anExplanation = explained('progress-counts', [counted('Propositions', 1)]);
