import * as z from 'zod/mini';
import {
  datePrecision,
  explanation,
  identifier,
  identifiers,
  page,
  pageQuery,
  partialDate,
} from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

/** A date of a sheet, as precise as it was written. */
export const sheetDate = z.nullable(z.object({ date: partialDate, precision: datePrecision }));

/** A published sheet in a list: what is done, by whom, how far, and what it serves. */
export const actionSheetSummary = annotated(
  z.object({
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
  }),
  { id: 'ActionSheetSummary' },
);
export type ActionSheetSummaryDto = z.infer<typeof actionSheetSummary>;

export const actionSheet = annotated(
  z.extend(actionSheetSummary, {
    results: z.nullable(z.string()),
    tools: z.nullable(z.string()),
    partners: z.nullable(z.string()),
    place: z.nullable(z.string()),
    /** A function or a service, never a person to write to. */
    lead: z.nullable(z.string()),
    proposals: z.array(z.object({ id: z.string(), text: z.string() })),
  }),
  { id: 'ActionSheet' },
);
export type ActionSheetDto = z.infer<typeof actionSheet>;

export const actionSheetQuery = z.extend(pageQuery, {
  collectivity: described(z.optional(identifier), 'La collectivité dont ce sont les fiches, « COM-35238 ».'),
  service: described(z.optional(identifiers), 'Services de la matrice : ceux qui en servent un au moins.'),
  proposal: described(z.optional(identifiers), 'Propositions : celles qui en servent une au moins.'),
});
export type ActionSheetQuery = z.output<typeof actionSheetQuery>;

export const actionSheetList = z.extend(page(actionSheetSummary), {
  /** Of the total. */
  explain: explanation,
});
export type ActionSheetListDto = z.infer<typeof actionSheetList>;
