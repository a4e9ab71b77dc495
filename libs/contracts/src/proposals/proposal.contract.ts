import {
  ACTORS,
  EVENT_REVIEWS,
  PROPOSAL_FACETS,
  PROPOSAL_KINDS,
  PROPOSAL_SORTS,
  STAKE_IDS,
  STATE_PROGRESSES,
  TAGS,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { disagreementFigure } from '../self-assessments/proposal-realisation.contract.js';
import {
  calendarDate,
  clocks,
  clocksQuery,
  confidence,
  datePrecision,
  explanation,
  identifiers,
  oneOrMore,
  page,
  pageQuery,
} from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

/** The State's progress on a proposal, as displayed today. */
export const stateProgress = annotated(
  z.object({
    value: z.enum(STATE_PROGRESSES),
    /** `proposed`: our provisional reading; `published`: reviewed by a second person; null: no reading at all. */
    review: z.nullable(z.enum(EVENT_REVIEWS)),
    effectiveOn: z.nullable(calendarDate),
    effectivePrecision: z.nullable(datePrecision),
    confidence: z.nullable(confidence),
    searchedOn: z.nullable(calendarDate),
    rationale: z.nullable(z.string()),
    /** True when a reading is held back because it rests on a fact still to verify. */
    pendingVerification: z.boolean(),
  }),
  { id: 'StateProgress' },
);
export type StateProgressDto = z.infer<typeof stateProgress>;

/** In how many motions the same demand stands. */
export const askedIn = z.object({
  years: z.array(z.int()),
  /** True when only links validated by staff are counted; false while every link is our proposal. */
  validatedOnly: z.boolean(),
  explain: explanation,
});

export const proposalSummary = annotated(
  z.object({
    id: z.string(),
    motionId: z.string(),
    axisId: z.string(),
    measureId: z.nullable(z.string()),
    position: z.int(),
    kind: z.enum(PROPOSAL_KINDS),
    text: z.string(),
    shortTitle: z.nullable(z.string()),
    keywords: z.array(z.string()),
    tags: z.array(z.object({ tag: z.enum(TAGS), inheritedFrom: z.nullable(z.string()) })),
    stakeId: z.enum(STAKE_IDS),
    otherStakeIds: z.array(z.enum(STAKE_IDS)),
    actors: z.array(z.enum(ACTORS)),
    stateProgress,
    askedIn,
  }),
  { id: 'ProposalSummary' },
);
export type ProposalSummaryDto = z.infer<typeof proposalSummary>;

/** A proposal of the list of all, with how far apart its two sides are. */
export const listedProposal = annotated(
  z.extend(proposalSummary, {
    /** Null while nobody answered, and of a proposal that no service is aligned with. */
    disagreement: z.nullable(disagreementFigure),
    /** True when no aligned service is the proposal's own object; null with the figure. */
    indirectOnly: z.nullable(z.boolean()),
  }),
  { id: 'ListedProposal' },
);
export type ListedProposalDto = z.infer<typeof listedProposal>;

/** How many proposals of a group show each progress; `provisional` of them by a reading not yet reviewed. */
export const progressCounts = annotated(
  z.object({
    total: z.int(),
    provisional: z.int(),
    pendingVerification: z.int(),
    explain: explanation,
    counts: z.array(z.object({ value: z.enum(STATE_PROGRESSES), total: z.int(), provisional: z.int() })),
  }),
  { id: 'ProgressCounts' },
);
export type ProgressCountsDto = z.infer<typeof progressCounts>;

export { PROPOSAL_FACETS, PROPOSAL_SORTS, type ProposalFacet, type ProposalSort } from '@ou-en-est-on/domain';

/** Filters combine with AND; several values of one filter (comma separated) with OR. */
export const proposalFilters = z.object({
  motion: described(z.optional(identifiers), 'Motion : 2021, 2022, 2023, 2025…'),
  axis: described(z.optional(identifiers), 'Axe : 2023-1'),
  measure: described(z.optional(identifiers), 'Mesure : 2023-1.2'),
  stake: described(z.optional(oneOrMore(STAKE_IDS)), 'Enjeu'),
  stateProgress: described(z.optional(oneOrMore(STATE_PROGRESSES)), 'Avancement côté État'),
  governmentAction: described(z.optional(identifiers), 'Action de l’État liée'),
  indicator: described(z.optional(identifiers), 'Indicateur lié'),
  theme: described(z.optional(identifiers), 'Thématique de la matrice du label'),
  tag: described(z.optional(oneOrMore(TAGS)), 'Étiquette transversale'),
  actor: described(z.optional(oneOrMore(ACTORS)), 'Qui doit agir'),
  review: described(
    z.optional(oneOrMore(EVENT_REVIEWS)),
    'Lecture affichée : proposée (provisoire) ou relue et publiée',
  ),
  pending: described(z.optional(oneOrMore(['true'])), 'Seulement celles dont une lecture attend une vérification'),
});
export type ProposalFilters = z.output<typeof proposalFilters>;

export const proposalQuery = z.extend(proposalFilters, {
  ...pageQuery.shape,
  ...clocksQuery.shape,
  sort: described(
    z._default(z.enum(PROPOSAL_SORTS), 'document'),
    'Ordre : du document, par date d’effet récente, par ancienneté de la demande, par avancement, par écart entre l’État et les collectivités.',
  ),
});
export type ProposalQuery = z.output<typeof proposalQuery>;

export const facetCount = z.object({ value: z.string(), label: z.string(), count: z.int() });
export type FacetCountDto = z.infer<typeof facetCount>;

/** Counts of a facet are under all the other filters, not its own. */
export const proposalList = z.extend(page(listedProposal), {
  clocks,
  /** Of the total and of those provisional. */
  explain: explanation,
  facetsExplain: explanation,
  /** Of all the proposals found, whatever the page asked for. */
  progress: progressCounts,
  facets: z.record(z.enum(PROPOSAL_FACETS), z.array(facetCount)),
  /** Among the proposals found, how many show a provisional reading. */
  provisional: z.int(),
  /** Names of the axes, measures and indicators asked for, by identifier: they are in no facet. */
  filterLabels: z.record(z.string(), z.string()),
});
export type ProposalListDto = z.infer<typeof proposalList>;
