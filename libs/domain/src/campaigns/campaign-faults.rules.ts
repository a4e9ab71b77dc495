import { type CalendarDate, isCalendarDate } from '../shared/calendar-date.js';
import { saysSomething } from '../shared/written-text.rules.js';
import { CAMPAIGN_TITLE_LIMIT, CAMPAIGN_NAMED_LIMIT, type Campaign, type CampaignContent } from './campaign.js';
import { campaignPhase } from './campaign.workflow.js';

export const CAMPAIGN_FAULT_CODES = [
  'missing-value',
  'too-long',
  'impossible-mandate',
  'impossible-date',
  'day-past',
  'dates-reversed',
  'already-open',
  'unknown-edition',
  'nobody-invited',
  'narrows-nothing',
  'unknown-place',
  'unknown-collectivity',
  'too-many',
] as const;
export type CampaignFaultCode = (typeof CAMPAIGN_FAULT_CODES)[number];

export interface CampaignFault {
  readonly field: keyof CampaignContent;
  readonly code: CampaignFaultCode;
  /** What is at fault among several; the whole field otherwise. */
  readonly value: string | null;
}

/** What a campaign may speak of, and what it is a change of. */
export interface CampaignKnowledge {
  readonly today: CalendarDate;
  /** The campaign as it is; null for a new one. */
  readonly kept: Campaign | null;
  readonly isEditionKnown: boolean;
  /** Régions and départements that there are. */
  readonly placeIds: ReadonlySet<string>;
  /** Of the collectivities named, those there are. */
  readonly collectivityIds: ReadonlySet<string>;
}

/** Everything that is wrong in a campaign as somebody writes it; nothing when it can be kept. */
export function campaignFaults(content: CampaignContent, known: CampaignKnowledge): CampaignFault[] {
  return [...textFaults(content, known), ...dateFaults(content, known), ...invitationFaults(content, known)];
}

const of = (field: CampaignFault['field'], code: CampaignFaultCode, value: string | null = null): CampaignFault => ({
  ...{ field, code, value },
});

function* textFaults(
  content: CampaignContent,
  { kept, today, isEditionKnown }: CampaignKnowledge,
): Iterable<CampaignFault> {
  const { title, mandate, editionId } = content;
  if (!saysSomething(title)) yield of('title', 'missing-value');
  else if (title.length > CAMPAIGN_TITLE_LIMIT) yield of('title', 'too-long');
  const [, from = '', to = ''] = /^(20\d{2})-(20\d{2})$/.exec(mandate) ?? [];
  if (from >= to) yield of('mandate', 'impossible-mandate');
  if (!isEditionKnown) yield of('editionId', 'unknown-edition', editionId);
  else if (isOpen(kept, today) && kept?.editionId !== editionId) yield of('editionId', 'already-open');
}

function* dateFaults(content: CampaignContent, { kept, today }: CampaignKnowledge): Iterable<CampaignFault> {
  const { opensOn, photographOn } = content;
  const impossible = (['opensOn', 'photographOn'] as const).filter((field) => !isCalendarDate(content[field]));
  yield* impossible.map((field) => of(field, 'impossible-date', content[field]));
  if (impossible.length > 0) return;
  if (isOpen(kept, today)) {
    if (kept?.opensOn !== opensOn) yield of('opensOn', 'already-open');
  } else if (opensOn < today) yield of('opensOn', 'day-past', opensOn);
  if (photographOn < today) yield of('photographOn', 'day-past', photographOn);
  else if (photographOn < opensOn) yield of('photographOn', 'dates-reversed', photographOn);
}

/** Those invited have begun to answer by its edition. */
function isOpen(kept: Campaign | null, today: CalendarDate): boolean {
  return kept !== null && campaignPhase(kept, today) === 'open';
}

function* invitationFaults(content: CampaignContent, known: CampaignKnowledge): Iterable<CampaignFault> {
  const { kinds, strata, territoryIds, collectivityIds } = content;
  if (kinds.length + collectivityIds.length === 0) yield of('kinds', 'nobody-invited');
  if (kinds.length === 0) {
    if (strata.length > 0) yield of('strata', 'narrows-nothing');
    if (territoryIds.length > 0) yield of('territoryIds', 'narrows-nothing');
  }
  if (collectivityIds.length > CAMPAIGN_NAMED_LIMIT) yield of('collectivityIds', 'too-many');
  else {
    yield* unknownAmong(collectivityIds, known.collectivityIds, (id) =>
      of('collectivityIds', 'unknown-collectivity', id),
    );
  }
  yield* unknownAmong(territoryIds, known.placeIds, (id) => of('territoryIds', 'unknown-place', id));
}

function unknownAmong(
  ids: readonly string[],
  known: ReadonlySet<string>,
  fault: (id: string) => CampaignFault,
): CampaignFault[] {
  return ids.filter((id) => !known.has(id)).map(fault);
}
