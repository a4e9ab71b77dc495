import * as z from 'zod';
import {
  datePrecision,
  explanation,
  identifier,
  identifiers,
  page,
  pageQuery,
  partialDate,
} from '../shared/common.contract.js';

/** A date of a sheet, as precise as it was written. */
export const sheetDate = z.object({ date: partialDate, precision: datePrecision }).nullable();

/** A published sheet in a list: what is done, by whom, how far, and what it serves. */
export const actionSheetSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    synthesis: z.string(),
    collectivity: z.object({ id: z.string(), name: z.string() }),
    edition: z.object({ id: z.string(), label: z.string(), official: z.boolean() }),
    /** Of the edition of the sheet. */
    level: z.object({ code: z.string(), label: z.string() }),
    startsOn: sheetDate,
    endsOn: sheetDate,
    services: z.array(z.object({ id: z.string(), label: z.string(), themeId: z.string() })),
    proposalIds: z.array(z.string()),
    publishedAt: z.iso.datetime(),
  })
  .meta({ id: 'ActionSheetSummary' });
export type ActionSheetSummaryDto = z.infer<typeof actionSheetSummary>;

export const actionSheet = actionSheetSummary
  .extend({
    results: z.string().nullable(),
    tools: z.string().nullable(),
    partners: z.string().nullable(),
    place: z.string().nullable(),
    /** A function or a service, never a person to write to. */
    lead: z.string().nullable(),
    proposals: z.array(z.object({ id: z.string(), text: z.string() })),
  })
  .meta({ id: 'ActionSheet' });
export type ActionSheetDto = z.infer<typeof actionSheet>;

export const actionSheetQuery = pageQuery.extend({
  collectivity: identifier.optional().describe('La collectivité dont ce sont les fiches, « COM-35238 ».'),
  service: identifiers.optional().describe('Services de la matrice : ceux qui en servent un au moins.'),
  proposal: identifiers.optional().describe('Propositions : celles qui en servent une au moins.'),
});
export type ActionSheetQuery = z.output<typeof actionSheetQuery>;

export const actionSheetList = page(actionSheetSummary).extend({
  /** Of the total. */
  explain: explanation,
});
export type ActionSheetListDto = z.infer<typeof actionSheetList>;
