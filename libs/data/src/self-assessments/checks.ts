import { SELF_ASSESSMENT_STATUSES, VALIDATION_KINDS, VALIDATOR_QUALITIES } from '@ou-en-est-on/domain';
import { Check } from 'typeorm';
import { notBlank, oneOf } from '../shared/checks.js';

/** Checks of a table that is one of several alike; each bears the name of its table. */
export function checks(table: string, ...lists: readonly Readonly<Record<string, string>>[]): ClassDecorator {
  return (target) => {
    for (const [name, expression] of lists.flatMap((list) => Object.entries(list))) {
      Check(`${table}_${name}_check`, expression)(target);
    }
  };
}

export const STATE_CHECKS = {
  status: oneOf('status', SELF_ASSESSMENT_STATUSES),
  version: 'version > 0',
  submitted: `(status = 'submitted') = (submitted_at IS NOT NULL) AND (submitted_at IS NULL) = (submitted_by IS NULL)`,
  /** What was handed back is being edited again, and says who did it. */
  returned: `(returned_at IS NULL) = (returned_by IS NULL) AND (returned_at IS NULL OR status = 'editing')
    AND (return_reason IS NULL OR returned_at IS NOT NULL AND return_reason ~ '[^[:space:]]')`,
};

export const VALIDATION_CHECKS = {
  kind: oneOf('kind', VALIDATION_KINDS),
  quality: oneOf('quality', VALIDATOR_QUALITIES),
  ended: `(kind = 'ended') = (quality IS NULL)`,
  sequence: 'sequence > 0',
  reason: `(kind = 'withdrawn') = (reason IS NOT NULL) AND ${notBlank('reason')}`,
};

/** An answer names a provider when it is « provided by » another collectivity, and only then. */
export const PROVIDER_CHECK = {
  provider: `coalesce(value = 'provided-by', false) = (provided_by IS NOT NULL) AND provided_by <> collectivity_id`,
};

/** At most five addresses of the Web, of 500 signs each on average, without a blank inside. */
export const EVIDENCE_CHECK = {
  evidence: `cardinality(evidence) <= 5 AND length(array_to_string(evidence, '')) <= 2500
    AND array_to_string(evidence, ' ', '?') ~ '^(https?://[^[:space:]]+( |$))*$'`,
};

/** A number goes with the answer « number », and with it alone; only a yes has a date. */
export const QUESTION_CHECKS = {
  amount: `coalesce(value = 'number', false) = (amount IS NOT NULL) AND amount >= 0 AND amount < 'Infinity'`,
  date: `dated_on IS NULL OR coalesce(value = 'yes', false)`,
};

export const WORKING_CHECKS = {
  version: 'version > 0',
  texts: `note ~ '[^[:space:]]' AND length(note) <= 4000`,
};
