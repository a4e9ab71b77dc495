import type { Confidence, ReviewState } from '../shared/review.js';

/** Who must act for a proposal to come true; the first actor of a proposal is the main one. */
export const ACTORS = [
  'state',
  'parliament',
  'public-operator',
  'private-operator',
  'collectivities',
  'association',
  'other',
] as const;
export type Actor = (typeof ACTORS)[number];

/** The actors whose acts make the State's side of a proposal. */
export const STATE_SIDE_ACTORS: readonly Actor[] = ['state', 'parliament', 'public-operator'];

export const TAGS = ['mutualisation', 'formation'] as const;
export type Tag = (typeof TAGS)[number];

/** A cross-cutting tag, in the proposal's own words or in those of its measure or axis. */
export interface ProposalTag {
  readonly tag: Tag;
  /** Id of the measure or axis whose words carry the tag; null when the proposal itself does. */
  readonly inheritedFrom: string | null;
}

export const PROPOSAL_KINDS = ['lever', 'proposal'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const ALIGNMENT_STRENGTHS = ['direct', 'indirect'] as const;
export type AlignmentStrength = (typeof ALIGNMENT_STRENGTHS)[number];

/** A service of the label matrix whose realisation level is evidence for a proposal. */
export interface AlignedService {
  readonly serviceId: string;
  /** `direct`: the service is the proposal's object; `indirect`: a sign only. */
  readonly strength: AlignmentStrength;
}

/** One demand of a motion, verbatim. */
export interface Proposal {
  /** Stable id, `2023-1.2.3`. */
  readonly id: string;
  readonly motionId: string;
  readonly axisId: string;
  /** Null in 2021 and 2025, which have no measures. */
  readonly measureId: string | null;
  readonly position: number;
  readonly kind: ProposalKind;
  /** Verbatim. */
  readonly text: string;
  /** The source's own form, where a reading error was fixed in `text`. */
  readonly textAsPublished: string | null;
  /** Written by us where the text is long. */
  readonly shortTitle: string | null;
  readonly keywords: readonly string[];
  readonly tags: readonly ProposalTag[];
  readonly stakeId: string;
  readonly otherStakeIds: readonly string[];
  readonly actors: readonly Actor[];
  /** Themes of the label matrix the proposal touches. */
  readonly themeIds: readonly string[];
  readonly services: readonly AlignedService[];
  readonly alignmentRationale: string | null;
  /** 1 at first; a changed text is a new version. */
  readonly textVersion: number;
}

/** Kinds of lineage: all but `extended` carry the same demand on. */
export const LINEAGE_KINDS = ['repeated', 'reworded', 'merged', 'split', 'extended'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

/** A link from a proposal to a later one that takes it up. */
export interface LineageLink {
  readonly id: string;
  readonly fromProposalId: string;
  readonly toProposalId: string;
  readonly kind: LineageKind;
  readonly confidence: Confidence;
  readonly rationale: string;
  readonly review: ReviewState;
}

/** A text that a proposal has had on this site: a corrected reading of the document is one more. */
export interface ProposalVersion {
  readonly proposalId: string;
  /** 1 at first. */
  readonly version: number;
  readonly text: string;
  readonly textAsPublished: string | null;
  /** When this site took the text. */
  readonly recordedAt: Date;
}
