/** An answer names a provider when it is « provided by » another collectivity, and only then. */
export const PROVIDER_FORM = `coalesce(value = 'provided-by', false) = (provided_by IS NOT NULL)
  AND provided_by <> collectivity_id`;
