import { AWARD_OUTCOMES, AWARD_REMARKS, FIRST_LABEL_YEAR, MOST_ATS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { annotated, described } from '../shared/annotate.js';
import {
  clocks,
  clocksQuery,
  explanation,
  identifier,
  page,
  pageQuery,
  partialDate,
} from '../shared/common.contract.js';
import { FILE_IMPORT_STATUSES, importRefusal } from '../shared/import-refusal.contract.js';
import { keptReason } from '../shared/reason.contract.js';

const year = z.int().check(z.gte(FIRST_LABEL_YEAR));
const ats = z.int().check(z.gte(1), z.lte(MOST_ATS));
const bearer = {
  /** The id of what bore the label, « COM-35238 »: it may have vanished since. */
  givenTo: z.string(),
  /** Null when nobody knows it any more. */
  givenName: z.nullable(z.string()),
  /** Who answers for it today: the same, or who took it over. */
  collectivity: z.object({ id: z.string(), name: z.string(), territoryId: z.nullable(z.string()) }),
};

/** The « Villes Internet » label, given by its jury to one collectivity one year: no figure of this site. */
export const labelAward = annotated(
  z.object({
    id: z.string(),
    year,
    ...bearer,
    ats: described(ats, 'Le nombre de @.'),
    mentions: z.array(z.string()),
    source: z.object({ title: z.string(), url: z.nullable(z.string()), date: partialDate }),
    recordedAt: z.iso.datetime(),
    /** True when it replaces what this site had shown of that year. */
    isCorrection: z.boolean(),
    explain: explanation,
  }),
  { id: 'LabelAward' },
);
export type LabelAwardDto = z.infer<typeof labelAward>;

export const labelAwardQuery = z.extend(z.extend(pageQuery, clocksQuery.shape), {
  collectivity: described(
    z.optional(identifier),
    'La collectivité, « COM-35238 » : ses labels, et ceux des collectivités qu’elle a remplacées.',
  ),
  year: described(
    z.optional(
      z.pipe(z.string().check(z.regex(/^\d{4}$/, 'doit être une année, en quatre chiffres')), z.transform(Number)),
    ),
    'L’année du label.',
  ),
});
export type LabelAwardQuery = z.output<typeof labelAwardQuery>;

export const labelAwardList = z.extend(page(labelAward), {
  clocks,
  /** Of the total. */
  explain: explanation,
});
export type LabelAwardListDto = z.infer<typeof labelAwardList>;

const author = z.object({ name: z.nullable(z.string()), isYou: z.boolean() });

/** A file of labels that was kept. Who did it goes by a pseudonym once their account is erased; a program has no name. */
export const labelImport = annotated(
  z.object({
    id: z.string(),
    recordedAt: z.iso.datetime(),
    recordedBy: author,
    awards: z.int(),
    /** How many of them replaced what this site had shown. */
    corrections: z.int(),
    years: z.object({ first: year, last: year }),
    sources: described(z.array(z.string()), 'Les titres de trois sources au plus.'),
    /** Null while it is shown. */
    withdrawal: z.nullable(z.object({ recordedAt: z.iso.datetime(), recordedBy: author, reason: z.string() })),
  }),
  { id: 'LabelImport' },
);
export type LabelImportDto = z.infer<typeof labelImport>;

export const labelImportList = page(labelImport);
export type LabelImportListDto = z.infer<typeof labelImportList>;

export const labelImportAwardList = page(labelAward);
export type LabelImportAwardListDto = z.infer<typeof labelImportAwardList>;

/** What becomes, or would, of a label that the file tells. */
export const plannedAward = annotated(
  z.object({
    line: described(z.nullable(z.int()), 'Comme un éditeur les compte ; sans objet pour un fichier JSON.'),
    year,
    ...bearer,
    ats,
    outcome: z.enum(AWARD_OUTCOMES),
    /** What is shown of that year, which the file corrects. */
    shown: z.nullable(z.object({ ats, mentions: z.array(z.string()) })),
    remark: described(
      z.nullable(z.object({ code: z.enum(AWARD_REMARKS), message: z.string() })),
      'Ce qui est à relire, et n’empêche rien.',
    ),
  }),
  { id: 'PlannedLabelAward' },
);
export type PlannedAwardDto = z.infer<typeof plannedAward>;

/** What an import of labels did, or would do. */
export const labelImportReport = annotated(
  z.object({
    status: z.enum(FILE_IMPORT_STATUSES),
    /** Once it is kept. */
    importId: z.nullable(z.string()),
    counts: z.object({
      ...{ created: z.int(), corrected: z.int(), unchanged: z.int(), refused: z.int() },
      /** How many labels are to be looked at. */
      remarked: z.int(),
    }),
    awards: described(
      z.array(plannedAward),
      'Les 200 premiers labels, ceux à relire d’abord ; les comptes les disent tous.',
    ),
    refusals: described(z.array(importRefusal), 'Les 200 premiers refus ; le compte les dit tous.'),
  }),
  { id: 'LabelImportReport' },
);
export type LabelImportReportDto = z.infer<typeof labelImportReport>;

export const withdrawLabelsInput = z.object({ reason: keptReason });
export type WithdrawLabelsInput = z.output<typeof withdrawLabelsInput>;
