import { MODULE_QUESTION_KINDS, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import { z } from 'zod';
import {
  count,
  nullableText,
  position,
  proposalId,
  provenance,
  reviewState,
  slug,
  text,
  webAddress,
} from './common.schema.js';

const question = z.strictObject({
  id: slug,
  position,
  label: text.max(80),
  kind: z.enum(MODULE_QUESTION_KINDS),
  unit: nullableText,
  help: text.max(160),
  expectedEvidence: text.max(160),
  adds: text.max(160),
  proposalIds: z.array(proposalId).min(1),
  territoryTypes: z.array(z.enum(TERRITORY_TYPES)).min(1),
  populationMin: position.nullable(),
  populationNote: nullableText,
  legalBasis: z.strictObject({ text, url: webAddress, mandatory: text }).nullable(),
  note: nullableText,
  review: reviewState,
});

export const motionModuleFile = z.strictObject({
  kind: z.literal('motion-module'),
  provenance,
  counts: z.strictObject({
    questions: count,
    byKind: z.record(z.enum(MODULE_QUESTION_KINDS), count),
    proposals: count,
  }),
  module: z.strictObject({ id: slug, label: text, purpose: text, answersNote: text, review: reviewState }),
  questions: z.array(question).min(1),
});
