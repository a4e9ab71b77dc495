import { ADDED_KINDS, COLLECTIVITY_KINDS, isSiren } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { page, pageQuery } from '../shared/common.contract.js';
import { writtenName } from '../shared/name.contract.js';
import { collectivity } from './territory.contract.js';
import { annotated, described } from '../shared/annotate.js';

/** A body as another one names it. */
export const relatedCollectivity = annotated(
  z.object({
    id: z.string(),
    kind: z.enum(COLLECTIVITY_KINDS),
    name: z.string(),
    /** Where its page is; null for a body that no territory has. */
    territoryId: z.nullable(z.string()),
  }),
  { id: 'RelatedCollectivity' },
);
export type RelatedCollectivityDto = z.infer<typeof relatedCollectivity>;

export const collectivityQuery = z.extend(pageQuery, {
  q: annotated(
    described(
      z.optional(
        z.string().check(
          z.maxLength(100),
          z.refine((text) => text.trim() !== '', 'est vide : écrivez un nom ou un SIREN'),
        ),
      ),
      'Une partie du nom, ou le SIREN.',
    ),
    { examples: ['syndicat'] },
  ),
});
export type CollectivityQuery = z.output<typeof collectivityQuery>;

export const collectivityList = page(collectivity);
export type CollectivityListDto = z.infer<typeof collectivityList>;

export const collectivityDetail = annotated(
  z.extend(collectivity, {
    territoryId: z.nullable(z.string()),
    /** True for a body that the administration of the site added, and may change. */
    added: z.boolean(),
    members: z.array(relatedCollectivity),
    /** The bodies that it is a member of. */
    memberOf: z.array(relatedCollectivity),
  }),
  { id: 'CollectivityDetail' },
);
export type CollectivityDetailDto = z.infer<typeof collectivityDetail>;

const MOST_MEMBERS = 2_000;

const bodyFields = {
  kind: z.enum(ADDED_KINDS),
  name: described(writtenName, 'Nom de l’organisme ; 120 caractères au plus.'),
  members: described(
    z
      .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(40)))
      .check(
        z.minLength(1, 'doivent être donnés : au moins un'),
        z.maxLength(MOST_MEMBERS, 'sont trop nombreux : 2 000 au plus'),
      ),
    'Codes INSEE, SIREN ou identifiants des membres.',
  ),
};

export const changeBodyInput = z.object(bodyFields);
export type ChangeBodyInput = z.output<typeof changeBodyInput>;

export const addBodyInput = z.object({
  ...bodyFields,
  siren: described(
    z
      .pipe(
        z.string().check(z.maxLength(40, 'doit comporter neuf chiffres')),
        z.transform((text) => text.replace(/\s/g, '')),
      )
      .check(
        z.refine(isSiren, 'n’est pas un numéro SIREN : recopiez ses neuf chiffres, dont le dernier vérifie les autres'),
      ),
    'Numéro SIREN, avec ou sans espaces.',
  ),
});
export type AddBodyInput = z.output<typeof addBodyInput>;
