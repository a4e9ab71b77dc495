/** An answer names a provider when it is « provided by » another collectivity, and only then. */
export const PROVIDER_FORM = `coalesce(value = 'provided-by', false) = (provided_by IS NOT NULL)
  AND provided_by <> collectivity_id`;

/** At most five addresses of the Web, of 500 signs each on average, without a blank inside. */
export const EVIDENCE_FORM = `cardinality(evidence) <= 5 AND length(array_to_string(evidence, '')) <= 2500
  AND array_to_string(evidence, ' ', '?') ~ '^(https?://[^[:space:]]+( |$))*$'`;

/** A number goes with the answer « number », and with it alone. */
export const AMOUNT_FORM = `coalesce(value = 'number', false) = (amount IS NOT NULL) AND amount >= 0
  AND amount < 'Infinity'`;

/** Only a yes has a date. */
export const DATE_FORM = `dated_on IS NULL OR coalesce(value = 'yes', false)`;

/** What was handed back is being edited again, and says who did it. */
export const RETURNED_FORM = `(returned_at IS NULL) = (returned_by IS NULL) AND (returned_at IS NULL OR status = 'editing')
  AND (return_reason IS NULL OR returned_at IS NOT NULL AND return_reason ~ '[^[:space:]]')`;
