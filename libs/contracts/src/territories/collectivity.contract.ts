import { ADDED_KINDS, COLLECTIVITY_KINDS, isSiren } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { page, pageQuery } from '../shared/common.contract.js';
import { writtenName } from '../shared/name.contract.js';
import { collectivity } from './territory.contract.js';

/** A body as another one names it. */
export const relatedCollectivity = z
  .object({
    id: z.string(),
    kind: z.enum(COLLECTIVITY_KINDS),
    name: z.string(),
    /** Where its page is; null for a body that no territory has. */
    territoryId: z.string().nullable(),
  })
  .meta({ id: 'RelatedCollectivity' });
export type RelatedCollectivityDto = z.infer<typeof relatedCollectivity>;

export const collectivityQuery = pageQuery.extend({
  q: z
    .string()
    .max(100)
    .refine((text) => text.trim() !== '', 'est vide : écrivez un nom ou un SIREN')
    .optional()
    .describe('Une partie du nom, ou le SIREN.')
    .meta({ examples: ['syndicat'] }),
});
export type CollectivityQuery = z.output<typeof collectivityQuery>;

export const collectivityList = page(collectivity);
export type CollectivityListDto = z.infer<typeof collectivityList>;

export const collectivityDetail = collectivity
  .extend({
    territoryId: z.string().nullable(),
    /** True for a body that the administration of the site added, and may change. */
    added: z.boolean(),
    members: z.array(relatedCollectivity),
    /** The bodies that it is a member of. */
    memberOf: z.array(relatedCollectivity),
  })
  .meta({ id: 'CollectivityDetail' });
export type CollectivityDetailDto = z.infer<typeof collectivityDetail>;

const MOST_MEMBERS = 2_000;

const bodyFields = {
  kind: z.enum(ADDED_KINDS),
  name: writtenName.describe('Nom de l’organisme ; 120 caractères au plus.'),
  members: z
    .array(z.string().trim().min(1).max(40))
    .min(1, 'doivent être donnés : au moins un')
    .max(MOST_MEMBERS, 'sont trop nombreux : 2 000 au plus')
    .describe('Codes INSEE, SIREN ou identifiants des membres.'),
};

export const changeBodyInput = z.object(bodyFields);
export type ChangeBodyInput = z.output<typeof changeBodyInput>;

export const addBodyInput = z.object({
  ...bodyFields,
  siren: z
    .string()
    .max(40, 'doit comporter neuf chiffres')
    .transform((text) => text.replace(/\s/g, ''))
    .refine(isSiren, 'n’est pas un numéro SIREN : recopiez ses neuf chiffres, dont le dernier vérifie les autres')
    .describe('Numéro SIREN, avec ou sans espaces.'),
});
export type AddBodyInput = z.output<typeof addBodyInput>;
