import {
  CAMPAIGN_NAMED_LIMIT,
  CAMPAIGN_PHASES,
  CAMPAIGN_PURPOSES,
  COLLECTIVITY_KINDS,
  STRATUM_IDS,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { questionRealisation } from '../self-assessments/module-realisation.contract.js';
import { serviceRealisation, themeRealisation } from '../self-assessments/realisation.contract.js';
import { annotated, described } from '../shared/annotate.js';
import { calendarDate, explanation, identifier, page, pageQuery } from '../shared/common.contract.js';
import { reasonToInvited } from '../shared/reason.contract.js';

/** Of those invited, how many have made their state public; in percent, null under five invited. */
const response = {
  invited: z.int(),
  respondents: z.int(),
  rate: z.nullable(z.number()),
};

/** A campaign in a list. Its counts are of today until the photograph, and of the photograph from then on. */
export const campaignSummary = annotated(
  z.object({
    id: z.string(),
    title: z.string(),
    purpose: z.enum(CAMPAIGN_PURPOSES),
    mandate: z.string(),
    edition: z.object({ id: z.string(), label: z.string(), official: z.boolean() }),
    opensOn: calendarDate,
    /** The photograph is of the end of that day, in Paris. */
    photographOn: calendarDate,
    phase: z.enum(CAMPAIGN_PHASES),
    ...response,
    explain: explanation,
  }),
  { id: 'CampaignSummary' },
);
export type CampaignSummaryDto = z.infer<typeof campaignSummary>;

const named = z.object({ id: z.string(), name: z.string() });

/** Another photograph of the same edition. */
const photographed = z.object({ id: z.string(), title: z.string(), photographOn: calendarDate });

/** What the states of those invited were at the end of the day; no value under five respondents. */
export const photograph = annotated(
  z.object({
    knownAt: z.iso.datetime(),
    takenAt: z.iso.datetime(),
    themes: z.array(themeRealisation),
    /** Of all the themes together. */
    explain: explanation,
  }),
  { id: 'Photograph' },
);
export type PhotographDto = z.infer<typeof photograph>;

/** What changed from the earlier of two photographs to the later one, in points. */
export const photographComparison = annotated(
  z.object({
    earlier: photographed,
    later: photographed,
    /** Respondents of both, and of one alone. */
    respondents: z.object({ both: z.int(), earlierOnly: z.int(), laterOnly: z.int() }),
    themes: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        before: z.nullable(z.number()),
        after: z.nullable(z.number()),
        difference: z.nullable(z.number()),
        /** Of `after`, the value of the later photograph. */
        explain: explanation,
      }),
    ),
    explain: explanation,
  }),
  { id: 'PhotographComparison' },
);
export type PhotographComparisonDto = z.infer<typeof photographComparison>;

export const campaignDetail = annotated(
  z.extend(campaignSummary, {
    /** What a change must name in If-Match. */
    version: z.int(),
    cancelReason: z.nullable(z.string()),
    invitation: z.object({
      kinds: z.array(z.enum(COLLECTIVITY_KINDS)),
      strata: z.array(z.enum(STRATUM_IDS)),
      territories: z.array(named),
      collectivities: z.array(named),
    }),
    byKind: z.array(z.object({ kind: z.enum(COLLECTIVITY_KINDS), ...response })),
    /** Smallest first; null where the population is not known. */
    byStratum: z.array(z.object({ stratum: z.nullable(z.enum(STRATUM_IDS)), ...response })),
    /** By name; null outside any région. */
    byRegion: z.array(z.object({ region: z.nullable(named), ...response })),
    photograph: z.nullable(photograph),
    /** Photographs of the same edition that this one can be compared with, the latest first. */
    comparable: z.array(photographed),
    comparison: z.nullable(photographComparison),
  }),
  { id: 'CampaignDetail' },
);
export type CampaignDetailDto = z.infer<typeof campaignDetail>;

export const campaignQuery = z.extend(pageQuery, {
  invites: described(
    z.optional(identifier),
    'Les campagnes qui invitent encore cette collectivité, « COM-35238 » : ni photographiées, ni annulées.',
  ),
});
export type CampaignQuery = z.output<typeof campaignQuery>;

export const campaignList = z.extend(page(campaignSummary), {
  /** Of the total. */
  explain: explanation,
});
export type CampaignListDto = z.infer<typeof campaignList>;

export const campaignDetailQuery = z.object({
  compare: described(
    z.optional(identifier),
    'Une autre campagne photographiée de la même édition, avec laquelle comparer.',
  ),
});
export type CampaignDetailQuery = z.output<typeof campaignDetailQuery>;

export const photographQuery = z.object({
  theme: described(z.optional(identifier), 'Thématique de la matrice ; toutes sans ce paramètre.'),
});
export type PhotographQuery = z.output<typeof photographQuery>;

export const photographedServicesQuery = z.extend(pageQuery, photographQuery.shape);
export type PhotographedServicesQuery = z.output<typeof photographedServicesQuery>;

/** How the respondents of a photograph stood on each service, in the order of its edition; none under five respondents. */
export const photographedServiceList = z.extend(page(serviceRealisation), {
  respondents: z.int(),
  /** Of all these services together. */
  explain: explanation,
});
export type PhotographedServiceListDto = z.infer<typeof photographedServiceList>;

/**
 * What those invited had answered to the module « motion », never counted among the services: the questions of five
 * answers counted, or more.
 */
export const photographedModule = z.extend(page(questionRealisation), {
  /** Null of a photograph taken before the module was photographed too. */
  respondents: z.nullable(z.int()),
  explain: explanation,
});
export type PhotographedModuleDto = z.infer<typeof photographedModule>;

/** What is longer than any text of a campaign is not read further. */
const given = z.string().check(
  z.trim(),
  z.maxLength(1_000),
  z.refine((words) => !/[\0\p{Cs}]/u.test(words), 'contient un caractère interdit'),
);
const codes = z._default(
  z
    .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(40)))
    .check(z.maxLength(CAMPAIGN_NAMED_LIMIT, 'en compte trop : 2 000 au plus')),
  [],
);

/** A campaign as somebody writes it. */
export const campaignInput = z.object({
  title: described(
    given.check(z.minLength(1, 'manque')),
    'Ce que lisent celles qui sont invitées ; 120 caractères au plus.',
  ),
  purpose: z.enum(CAMPAIGN_PURPOSES),
  mandate: described(given, 'Première et dernière année, « 2026-2032 ».'),
  editionId: given,
  opensOn: given,
  photographOn: described(given, 'La photographie montre la fin de ce jour, heure de Paris.'),
  kinds: z._default(z.array(z.enum(COLLECTIVITY_KINDS)), []),
  strata: described(z._default(z.array(z.enum(STRATUM_IDS)), []), 'Toutes sans cette liste.'),
  territoryIds: described(codes, 'Régions et départements ; toute la France sans cette liste.'),
  collectivityIds: described(codes, 'Codes INSEE, SIREN ou identifiants de collectivités invitées nommément.'),
});
export type CampaignInput = z.output<typeof campaignInput>;

export const cancelCampaignInput = z.object({ reason: reasonToInvited });
export type CancelCampaignInput = z.output<typeof cancelCampaignInput>;
