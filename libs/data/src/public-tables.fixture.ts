/**
 * Who writes a public table: those who work for the association and the programs of the site, or nobody but the
 * functions of the database, from what they read in private tables.
 */
export type Writers = 'staff' | 'functions';

const each = (writers: Writers, ...tables: readonly string[]): Record<string, Writers> =>
  Object.fromEntries(tables.map((table) => [table, writers]));

/** Tables that say nothing but what the public pages say, or may say at any time, and who writes them. */
export const PUBLIC_TABLES: Readonly<Record<string, Writers>> = {
  ...each('staff', 'stake', 'motion', 'congress_without_text', 'axis', 'measure', 'engagement'),
  ...each('staff', 'matrix_edition', 'matrix_category', 'matrix_theme', 'matrix_service', 'evidence', 'territory'),
  ...each('staff', 'motion_module', 'module_question', 'module_question_proposal'),
  ...each('staff', 'government_action', 'action_target', 'action_milestone', 'action_observation'),
  ...each('staff', 'proposal', 'proposal_version', 'proposal_service', 'proposal_action_link', 'lineage_link'),
  ...each('staff', 'progress_event', 'progress_event_fact'),
  ...each('staff', 'indicator', 'indicator_fact', 'proposal_indicator_link'),
  ...each('staff', 'import', 'import_indicator', 'observation', 'exchange'),
  ...each('staff', 'search_document', 'search_word', 'collectivity', 'collectivity_member', 'governed_territory'),
  ...each('staff', 'body_event', 'geographic_code', 'territory_change', 'territory_name'),
  // What collectivities made public by validating it, and its sums.
  ...each('functions', 'public_answer', 'public_module_answer', 'respondent', 'roll_up', 'roll_up_version'),
  ...each('functions', 'counted_version', 'validated_state', 'state_layout'),
  // Action sheets, as they were published.
  ...each('functions', 'public_action_sheet'),
  // Whom campaigns invite, and what their photographs counted.
  ...each('staff', 'campaign'),
  ...each('functions', 'photograph', 'photograph_invited', 'photograph_respondent', 'photograph_roll_up'),
  ...each('functions', 'photograph_module', 'photograph_module_respondent', 'photograph_module_roll_up'),
  ...each('functions', 'photograph_module_number'),
  // The labels that collectivities were given.
  ...each('staff', 'label_import', 'label_award', 'label_withdrawal'),
  // That this database is one of demonstration, which only its owner says.
  ...each('functions', 'demonstration'),
  // Names of migrations, as the repository has them; their command writes it as the owner.
  ...each('functions', 'schema_migration'),
  // Values about to be public, and nothing else: they are copied in bulk, which row-level security does not allow.
  ...each('staff', 'staged_observation'),
};
