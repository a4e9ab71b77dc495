import * as z from 'zod';

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
