import { AUDIT_OUTCOMES } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { calendarDate, page, pageQuery } from '../shared/common.contract.js';

export const auditSeal = z
  .object({
    position: z.int().min(0).describe('Nombre d’actes scellés.'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Empreinte SHA-256 qui tient tous les actes scellés jusqu’ici.'),
    sealedAt: z.iso.datetime(),
  })
  .meta({ id: 'AuditSeal' });
export type AuditSealDto = z.infer<typeof auditSeal>;

export const auditQuery = pageQuery.extend({
  collectivity: z.string().max(120).optional().describe('Les actes sur cette collectivité.'),
  day: calendarDate.optional().describe('Les actes de ce jour, heure de Paris ; demandé pour un fichier CSV.'),
});
export type AuditQuery = z.output<typeof auditQuery>;

export const auditedAct = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    identity: z
      .string()
      .nullable()
      .describe('Identifiant d’une personne, « system: » et le nom d’un programme, ou nul.'),
    name: z.string().nullable().describe('Nom de la personne ; un pseudonyme une fois effacée.'),
    operation: z.string(),
    outcome: z.enum(AUDIT_OUTCOMES),
    subjectTable: z.string().nullable(),
    subjectId: z.string().nullable(),
    collectivityId: z.string().nullable(),
    before: z.looseObject({}).nullable().describe('Ce que l’acte a remplacé, sans valeur personnelle.'),
    after: z.looseObject({}).nullable().describe('Ce que l’acte a laissé, sans valeur personnelle.'),
    requestId: z.string().nullable().describe('La requête de l’API, comme ses réponses et ses journaux la nomment.'),
    position: z.int().nullable().describe('Sa place dans la chaîne des sceaux ; nul quand il attend le sien.'),
  })
  .meta({ id: 'AuditedAct' });
export type AuditedActDto = z.infer<typeof auditedAct>;

export const auditedActList = page(auditedAct);
export type AuditedActListDto = z.infer<typeof auditedActList>;
