import type { CalendarDate, DatePrecision } from '../shared/calendar-date.js';
import type { ReviewState } from '../shared/review.js';

/** A public office holder as the published document names them. */
export interface NamedPerson {
  readonly name: string;
  readonly role: string;
  readonly collectivity: string | null;
  readonly departmentCode: string | null;
  /** A doubt about the document's own wording, shown beside it. */
  readonly note: string | null;
}

/** To whom a motion was handed; a null date means that the day was not found. */
export interface Delivery {
  readonly name: string | null;
  readonly role: string;
  readonly date: CalendarDate | null;
  readonly source: string;
}

/** The text handed to the Government by a congress of digital-affairs elected members. */
export interface Motion {
  /** The year of the congress: `2023`. */
  readonly id: string;
  readonly year: number;
  readonly congressNumber: number;
  readonly title: string;
  readonly heldFrom: CalendarDate | null;
  readonly heldTo: CalendarDate | null;
  readonly datePrecision: DatePrecision;
  readonly place: string | null;
  readonly venue: string | null;
  readonly organiser: string;
  readonly contributions: number | null;
  readonly contributors: number | null;
  readonly participants: string | null;
  readonly partners: readonly string[];
  readonly sponsors: readonly NamedPerson[];
  readonly delivery: Delivery | null;
  /** False when only a summary of the motion was found. */
  readonly fullTextAvailable: boolean;
  readonly note: string | null;
  readonly sourceFile: string;
}

/** A congress whose motion is not in our sources: the site says so. */
export interface CongressWithoutText {
  readonly year: number;
  readonly congressNumber: number;
  readonly heldFrom: CalendarDate | null;
  readonly heldTo: CalendarDate | null;
  readonly place: string | null;
  readonly note: string | null;
  readonly source: string;
}

export interface Workshop {
  readonly kind: string;
  readonly title: string;
  readonly heading: string | null;
}

export interface Axis {
  /** `2023-1`. */
  readonly id: string;
  readonly motionId: string;
  readonly position: number;
  readonly title: string;
  readonly question: string | null;
  readonly intro: string | null;
  readonly keywords: readonly string[];
  readonly workshop: Workshop | null;
  readonly stakeId: StakeId;
}

export interface Measure {
  /** `2023-1.2`. */
  readonly id: string;
  readonly motionId: string;
  readonly axisId: string;
  readonly position: number;
  /** As published; `displayTitle` gives capitals back their lower case. */
  readonly title: string;
  readonly displayTitle: string;
  readonly keywords: readonly string[];
}

/** What the association undertakes itself; never given a State progress. */
export interface Engagement {
  /** `2025-E1`. */
  readonly id: string;
  readonly motionId: string;
  readonly axisId: string;
  readonly position: number;
  readonly text: string;
  readonly leads: readonly NamedPerson[];
  readonly supporters: readonly NamedPerson[];
  readonly proposalId: string | null;
}

/** The four stable stakes that the axes of every year are mapped to. */
export const STAKE_IDS = ['access', 'responsible-strategy', 'public-services', 'risks'] as const;
export type StakeId = (typeof STAKE_IDS)[number];

export interface Stake {
  readonly id: StakeId;
  readonly label: string;
  readonly description: string;
  readonly position: number;
  /** The mapping of axes to stakes is our reading until validated. */
  readonly review: ReviewState;
}
