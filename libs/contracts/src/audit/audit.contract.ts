import { AUDIT_OUTCOMES, SYSTEM_NAMES } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { calendarDate, page, pageQuery } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

export const auditSeal = annotated(
  z.object({
    position: described(z.int().check(z.gte(0)), 'Nombre d’actes scellés.'),
    hash: described(
      z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      'Empreinte SHA-256 qui tient tous les actes scellés jusqu’ici.',
    ),
    sealedAt: z.iso.datetime(),
  }),
  { id: 'AuditSeal' },
);
export type AuditSealDto = z.infer<typeof auditSeal>;

/** The chain as it stands, and what it does not hold yet. */
export const auditState = annotated(
  z.object({
    seal: auditSeal,
    waiting: z.object({
      count: described(z.int().check(z.gte(0)), 'Actes écrits depuis le dernier sceau : rien ne les tient encore.'),
      since: described(z.nullable(z.iso.datetime()), 'Depuis quand le premier attend.'),
    }),
  }),
  { id: 'AuditState' },
);
export type AuditStateDto = z.infer<typeof auditState>;

export const auditQuery = z.extend(pageQuery, {
  collectivity: described(z.optional(z.string().check(z.maxLength(120))), 'Les actes sur cette collectivité.'),
  day: described(z.optional(calendarDate), 'Les actes de ce jour, heure de Paris ; demandé pour un fichier CSV.'),
  person: described(
    z.optional(z.string().check(z.maxLength(120))),
    'Les actes de cette personne, et ceux sur son compte.',
  ),
  program: described(z.optional(z.enum(SYSTEM_NAMES)), 'Les actes d’un programme du site.'),
  operation: described(
    z.optional(z.string().check(z.regex(/^[a-z][a-z-]{0,79}$/, 'doit être le nom d’une opération'))),
    'Les actes de cette nature.',
  ),
  outcome: described(z.optional(z.enum(AUDIT_OUTCOMES)), 'Ce qui fut fait, ou refusé.'),
});
export type AuditQuery = z.output<typeof auditQuery>;

export const auditedAct = annotated(
  z.object({
    id: z.string(),
    at: z.iso.datetime(),
    identity: described(
      z.nullable(z.string()),
      'Identifiant d’une personne, « system: » et le nom d’un programme, ou nul.',
    ),
    name: described(z.nullable(z.string()), 'Nom de la personne ; un pseudonyme une fois effacée.'),
    operation: z.string(),
    outcome: z.enum(AUDIT_OUTCOMES),
    subjectTable: z.nullable(z.string()),
    subjectId: z.nullable(z.string()),
    subjectName: described(z.nullable(z.string()), 'Nom de la personne dont le compte est l’objet de l’acte.'),
    collectivityId: z.nullable(z.string()),
    collectivityName: z.nullable(z.string()),
    before: described(z.nullable(z.looseObject({})), 'Ce que l’acte a remplacé, sans valeur personnelle.'),
    after: described(z.nullable(z.looseObject({})), 'Ce que l’acte a laissé, sans valeur personnelle.'),
    requestId: described(z.nullable(z.string()), 'La requête de l’API, comme ses réponses et ses journaux la nomment.'),
    position: described(z.nullable(z.int()), 'Sa place dans la chaîne des sceaux ; nul quand il attend le sien.'),
  }),
  { id: 'AuditedAct' },
);
export type AuditedActDto = z.infer<typeof auditedAct>;

export const auditedActList = page(auditedAct);
export type AuditedActListDto = z.infer<typeof auditedActList>;
