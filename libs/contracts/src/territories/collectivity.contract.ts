import { ADDED_KINDS, BODY_EVENTS, COLLECTIVITY_KINDS, isSiren } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { calendarDate, page, pageQuery } from '../shared/common.contract.js';
import { writtenName } from '../shared/name.contract.js';
import { publicReason } from '../shared/reason.contract.js';
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
  closed: described(z.optional(z.enum(['true', 'false'])), 'Ceux qui n’existent plus, au lieu de ceux qui existent.'),
});
export type CollectivityQuery = z.output<typeof collectivityQuery>;

export const collectivityList = page(collectivity);
export type CollectivityListDto = z.infer<typeof collectivityList>;

/** What happened to a body that the administration of the site added. */
export const bodyEvent = annotated(
  z.object({
    kind: z.enum(BODY_EVENTS),
    effectiveOn: described(calendarDate, 'Le jour à compter duquel cela vaut.'),
    recordedAt: described(z.iso.datetime(), 'Quand ce site l’a écrit.'),
    reason: described(z.nullable(z.string()), 'D’une fermeture, ou d’une réouverture.'),
    joined: z.array(relatedCollectivity),
    left: z.array(relatedCollectivity),
    formerName: described(z.nullable(z.string()), 'Quand il a changé de nom.'),
  }),
  { id: 'BodyEvent' },
);
export type BodyEventDto = z.infer<typeof bodyEvent>;

export const collectivityDetail = annotated(
  z.extend(collectivity, {
    territoryId: z.nullable(z.string()),
    /** True for a body that the administration of the site added, and may change. */
    added: z.boolean(),
    closedOn: described(z.nullable(calendarDate), 'Le jour à compter duquel elle n’existe plus.'),
    successor: described(z.nullable(relatedCollectivity), 'Celle qui en a pris la suite.'),
    members: described(z.array(relatedCollectivity), 'De celle qui n’existe plus : ceux de son dernier jour.'),
    /** The bodies that it is a member of. */
    memberOf: z.array(relatedCollectivity),
    history: described(z.array(bodyEvent), 'Du plus récent au plus ancien ; vide pour celles du code officiel.'),
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

export const changeBodyInput = z.object({
  ...bodyFields,
  on: described(z.optional(calendarDate), 'Le jour à compter duquel cela vaut ; aujourd’hui, si rien n’est dit.'),
});
export type ChangeBodyInput = z.output<typeof changeBodyInput>;

export const closeBodyInput = z.object({
  on: described(calendarDate, 'Le jour à compter duquel il n’existe plus.'),
  reason: publicReason,
  successor: described(
    z._default(z.nullable(z.string().check(z.trim(), z.maxLength(40))), null),
    'Code INSEE, SIREN ou identifiant de qui en a pris la suite.',
  ),
});
export type CloseBodyInput = z.output<typeof closeBodyInput>;

export const reopenBodyInput = z.object({ reason: publicReason });
export type ReopenBodyInput = z.output<typeof reopenBodyInput>;

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
