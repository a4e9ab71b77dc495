import {
  ACTION_DOMAINS,
  ACTION_KINDS,
  LEGAL_STATES,
  MILESTONE_KINDS,
  MILESTONE_NATURES,
  MILESTONE_STATES,
  STAKE_IDS,
  TEXT_TYPES,
} from '@ou-en-est-on/domain';
import { z } from 'zod';
import {
  calendarDate,
  count,
  datePrecision,
  factRef,
  nullableText,
  partialDate,
  provenance,
  slug,
  source,
  territoryId,
  text,
  verification,
  webAddress,
} from './common.schema.js';

const fact = { id: factRef, note: nullableText, verification, toVerify: z.boolean() };

const target = z.strictObject({
  ...fact,
  metric: text,
  value: z.number().nullable(),
  unit: nullableText,
  due: partialDate.nullable(),
  source: source.nullable(),
});

const milestone = z.strictObject({
  ...fact,
  date: partialDate,
  label: text,
  kind: z.enum(MILESTONE_KINDS),
  nature: z.enum(MILESTONE_NATURES).nullable(),
  state: z.enum(MILESTONE_STATES),
  source,
});

const observation = z.strictObject({
  ...fact,
  metric: text,
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  valueText: nullableText,
  unit: nullableText,
  date: partialDate,
  datePrecision,
  publishedOn: calendarDate.nullable(),
  derived: z.boolean(),
  territoryId,
  source,
});

const action = z.strictObject({
  id: slug,
  name: text,
  kind: z.enum(ACTION_KINDS),
  textType: z.enum(TEXT_TYPES).nullable(),
  legalState: z.enum(LEGAL_STATES).nullable(),
  domain: z.enum(ACTION_DOMAINS),
  lead: text,
  ministry: nullableText,
  startDate: partialDate.nullable(),
  endDate: partialDate.nullable(),
  promise: text,
  note: nullableText,
  verification,
  toVerify: z.boolean(),
  legalReferences: z.array(
    z.strictObject({
      label: text,
      nor: nullableText,
      officialJournal: nullableText,
      url: webAddress.nullable(),
      urlBuilt: z.boolean(),
      verification,
    }),
  ),
  targets: z.array(target),
  milestones: z.array(milestone),
  observations: z.array(observation),
});
export type ShippedAction = z.infer<typeof action>;
export type ShippedFact = ShippedAction['targets' | 'milestones' | 'observations'][number];

export const governmentActionsFile = z.strictObject({
  kind: z.literal('government-actions'),
  provenance,
  counts: z.strictObject({
    actions: count,
    targets: count,
    milestones: count,
    observations: count,
    factsToVerify: count,
    actionsToVerify: count,
  }),
  domains: z.array(z.strictObject({ id: z.enum(ACTION_DOMAINS), label: text, stakeId: z.enum(STAKE_IDS) })),
  actions: z.array(action),
});
