import type { PartialDate } from '../shared/calendar-date.js';

/** What a collectivity says of something it does, did or plans: the substance of its answers. */
export interface SheetContent {
  /** As the collectivity numbers its own sheets; what an import recognises a sheet by. */
  readonly reference: string | null;
  readonly title: string;
  readonly synthesis: string | null;
  /** A level of the edition; null while it is not said. */
  readonly level: string | null;
  readonly results: string | null;
  readonly tools: string | null;
  readonly partners: string | null;
  readonly place: string | null;
  /** As precise as they are written: a year, a month or a day. */
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  /** A function or a service of the collectivity, never a person to write to. */
  readonly lead: string | null;
  /** Of the edition of the sheet. */
  readonly serviceIds: readonly string[];
  readonly proposalIds: readonly string[];
}

/** Longest texts, in characters. */
export const SHEET_TEXT_LIMITS = {
  reference: 80,
  title: 200,
  synthesis: 2_000,
  results: 4_000,
  tools: 2_000,
  partners: 2_000,
  place: 200,
  lead: 200,
} as const satisfies Partial<Record<keyof SheetContent, number>>;
export type SheetText = keyof typeof SHEET_TEXT_LIMITS;
export const SHEET_TEXTS = Object.keys(SHEET_TEXT_LIMITS) as readonly SheetText[];

/** Most services, and most proposals, that one sheet serves. */
export const SHEET_LINKS_LIMIT = 20;

/** Most sheets that one collectivity keeps, of all editions, and that one file holds. */
export const SHEETS_LIMIT = 500;

export const SHEET_STATUSES = ['draft', 'published'] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];

/** What happens to a sheet in public; each stays in its history. */
export const SHEET_PUBLICATION_KINDS = ['published', 'withdrawn'] as const;
export type SheetPublicationKind = (typeof SHEET_PUBLICATION_KINDS)[number];

/** True for what the id of a sheet looks like: it is drawn by who begins the sheet. */
export function isSheetId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** True when two say the same, whatever the order of what they serve. */
export function sameSheet(a: SheetContent, b: SheetContent): boolean {
  const texts = [...SHEET_TEXTS, 'level', 'startsOn', 'endsOn'] as const;
  const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((id) => other.includes(id));
  return (
    texts.every((name) => a[name] === b[name]) &&
    sameIds(a.serviceIds, b.serviceIds) &&
    sameIds(a.proposalIds, b.proposalIds)
  );
}
