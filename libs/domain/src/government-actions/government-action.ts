import type { CalendarDate, DatePrecision, PartialDate } from '../shared/calendar-date.js';
import type { ReviewState, Verification } from '../shared/review.js';

export const ACTION_KINDS = ['law', 'plan', 'fund', 'programme', 'body', 'platform'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const TEXT_TYPES = ['law', 'government-bill', 'members-bill', 'decree', 'order', 'ordinance'] as const;
export type TextType = (typeof TEXT_TYPES)[number];

/** `in-passage`: adopted by one chamber at least, not promulgated in our sources. */
export const LEGAL_STATES = ['tabled', 'in-passage', 'in-force'] as const;
export type LegalState = (typeof LEGAL_STATES)[number];

export const ACTION_DOMAINS = [
  'networks',
  'mediation',
  'service-access',
  'ecology',
  'cybersecurity',
  'data',
  'pooling',
  'finance',
  'education',
  'artificial-intelligence',
  'training',
] as const;
export type ActionDomain = (typeof ACTION_DOMAINS)[number];

export interface LegalReference {
  readonly label: string;
  readonly nor: string | null;
  readonly officialJournal: string | null;
  readonly url: string | null;
}

/** What every fact about an action carries: where it was read, and whether it still has to be checked. */
interface Fact {
  /** `pfthd:t1`, `pfthd:m1`, `pfthd:o1`. */
  readonly id: string;
  readonly actionId: string;
  readonly evidenceId: string | null;
  readonly verification: Verification;
  /** A fact to verify is neither displayed nor counted. */
  readonly toVerify: boolean;
  readonly note: string | null;
}

export interface ActionTarget extends Fact {
  readonly metric: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly due: PartialDate | null;
}

export const MILESTONE_KINDS = ['deliverable', 'legal-deadline', 'event'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const MILESTONE_NATURES = ['refusal', 'sanction', 'vote'] as const;
export type MilestoneNature = (typeof MILESTONE_NATURES)[number];

/**
 * `not-met`: a measure at the date, or a later fact, shows that it was not reached.
 * `passed-unverified`: the date is past and nobody verified; it says neither "not met" nor "done".
 */
export const MILESTONE_STATES = ['done', 'not-met', 'planned', 'dropped', 'passed-unverified'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

export interface Milestone extends Fact {
  readonly date: PartialDate;
  readonly label: string;
  readonly kind: MilestoneKind;
  readonly nature: MilestoneNature | null;
  readonly state: MilestoneState;
}

/** A dated figure about an action. Competing figures stay side by side, each with its source. */
export interface ActionObservation extends Fact {
  readonly metric: string;
  readonly value: number | null;
  /** Upper end, when the source gives a range. */
  readonly valueMax: number | null;
  /** The source's words, when it gives no number. */
  readonly valueText: string | null;
  readonly unit: string | null;
  readonly date: PartialDate;
  readonly datePrecision: DatePrecision;
  readonly publishedOn: CalendarDate | null;
  /** True when the figure is our own calculation. */
  readonly derived: boolean;
}

/** A programme, law, plan, fund, body or platform of the State that can be cited beside a proposal. */
export interface GovernmentAction {
  readonly id: string;
  readonly name: string;
  readonly kind: ActionKind;
  readonly textType: TextType | null;
  readonly legalState: LegalState | null;
  readonly domain: ActionDomain;
  readonly lead: string;
  readonly ministry: string | null;
  readonly startDate: PartialDate | null;
  readonly endDate: PartialDate | null;
  /** What it promises, in our words. */
  readonly promise: string;
  readonly note: string | null;
  readonly toVerify: boolean;
  readonly legalReferences: readonly LegalReference[];
  readonly targets: readonly ActionTarget[];
  readonly milestones: readonly Milestone[];
  readonly observations: readonly ActionObservation[];
}

/** None of these claims causality. */
export const ACTION_RELATIONS = ['answers', 'contributes', 'prepares', 'contradicts'] as const;
export type ActionRelation = (typeof ACTION_RELATIONS)[number];

export interface ProposalActionLink {
  readonly id: string;
  readonly proposalId: string;
  readonly actionId: string;
  readonly relation: ActionRelation;
  /** True when a past milestone or an observation is later than the congress. */
  readonly factsAfterMotion: boolean;
  readonly rationale: string;
  readonly review: ReviewState;
}
