import type { EntityManager } from 'typeorm';
import { LineageLinkEntity } from '../../proposals/lineage-link.entity.js';
import { ProposalActionLinkEntity } from '../../government-actions/proposal-action-link.entity.js';
import { ProposalServiceEntity } from '../../proposals/proposal-service.entity.js';
import { ProposalEntity } from '../../proposals/proposal.entity.js';
import type { ShippedProposal } from '../../shipped/index.js';
import { NOTHING_DONE, type TableReport } from '../../shared/load-report.js';
import { type LoadContext, type LoadStep, tableStep } from '../load-step.js';
import type { RowContent } from '../../shared/shipped-table.js';

/** The file of a motion says nothing of the label matrix: that comes from the alignments. */
function proposalRow(proposal: ShippedProposal): RowContent<ProposalEntity> {
  return {
    ...proposal,
    tags: [...proposal.tags],
    stakeId: proposal.stake.id,
    otherStakeIds: [...proposal.stake.also],
    themeIds: [],
    alignmentRationale: null,
    textVersion: 1,
  };
}

const PROPOSAL_STEP = tableStep('proposal', 'motion', ProposalEntity, ({ proposals }) => proposals.map(proposalRow), {
  preserve: ['themeIds', 'alignmentRationale', 'textVersion'],
});

/** Keeps every text a proposal had: a text that is not the last version's is a new version. */
const PROPOSAL_VERSION_STEP: LoadStep = {
  table: 'proposal_version',
  writes: ['proposal', 'proposal_version'],
  load: async ({ manager, now }) => {
    const [row] = await manager.query<{ inserted: number }[]>(
      `WITH latest AS (
         SELECT DISTINCT ON (proposal_id) proposal_id, version, text, text_as_published
         FROM proposal_version ORDER BY proposal_id, version DESC
       ),
       added AS (
         INSERT INTO proposal_version (proposal_id, version, text, text_as_published, shipped_in, recorded_at)
         SELECT id, coalesce(version, 0) + 1, proposal.text, proposal.text_as_published, shipped_in, $1
         FROM proposal LEFT JOIN latest ON proposal_id = id
         WHERE shipped_hash IS NOT NULL AND edited_at IS NULL
           AND (proposal.text, proposal.text_as_published) IS DISTINCT FROM (latest.text, latest.text_as_published)
         RETURNING proposal_id, version
       ),
       renumbered AS (
         UPDATE proposal SET text_version = version
         FROM added WHERE id = proposal_id AND text_version <> version
       )
       SELECT count(*)::int AS inserted FROM added`,
      [now],
    );
    return { ...NOTHING_DONE, inserted: row?.inserted ?? 0 };
  },
};

/** Themes and rationale of the alignments, on the proposals themselves. */
const PROPOSAL_ALIGNMENT_STEP: LoadStep = {
  table: 'proposal_alignment',
  writes: ['proposal'],
  load: ({ manager, dataset }: LoadContext) =>
    alignProposals(
      manager,
      dataset.alignments.flatMap(({ content }) => content.alignments),
    ),
};

async function alignProposals(
  manager: EntityManager,
  alignments: readonly { proposalId: string; themeIds: readonly string[]; rationale: string }[],
): Promise<TableReport> {
  const [row] = await manager.query<{ updated: number; kept: number }[]>(
    `WITH shipped AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS shipped("proposalId" text, "themeIds" text[], rationale text)
     ),
     aligned AS (
       UPDATE proposal SET theme_ids = "themeIds", alignment_rationale = rationale
       FROM shipped WHERE id = "proposalId" AND edited_at IS NULL
         AND (theme_ids, alignment_rationale) IS DISTINCT FROM ("themeIds", rationale)
       RETURNING id
     )
     SELECT
       (SELECT count(*)::int FROM aligned) AS updated,
       (SELECT count(*)::int FROM proposal JOIN shipped ON id = "proposalId" WHERE edited_at IS NOT NULL) AS kept`,
    [JSON.stringify(alignments)],
  );
  const { updated, kept } = row ?? { updated: 0, kept: 0 };
  return { ...NOTHING_DONE, updated, kept, unchanged: alignments.length - updated - kept };
}

const PROPOSAL_SERVICE_STEP = tableStep(
  'proposal_service',
  'alignments',
  ProposalServiceEntity,
  ({ matrixEditionId, alignments }) =>
    alignments.flatMap(({ proposalId, services }) =>
      services.map((service) => ({ ...service, proposalId, editionId: matrixEditionId })),
    ),
  { isLink: true },
);

export const PROPOSAL_STEPS: readonly LoadStep[] = [
  PROPOSAL_STEP,
  PROPOSAL_VERSION_STEP,
  PROPOSAL_ALIGNMENT_STEP,
  PROPOSAL_SERVICE_STEP,
  tableStep('lineage_link', 'lineage', LineageLinkEntity, ({ links }) => links, { isLink: true }),
  tableStep('proposal_action_link', 'proposal-actions', ProposalActionLinkEntity, ({ links }) => links, {
    isLink: true,
  }),
];
