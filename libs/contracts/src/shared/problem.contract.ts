import * as z from 'zod';

/** One fault of a request: where, what is wrong, in French. */
export const problemFault = z.object({
  field: z.string().describe('Champ en cause : « limit », « filters.stake »…'),
  message: z.string(),
});

/** Errors are problem details (RFC 9457) with a stable code. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Code stable, à lire par un programme.'),
    detail: z.string().describe('Une phrase qui dit quoi faire.'),
    instance: z.string().optional().describe('Identifiant de la requête, à citer à l’assistance.'),
    faults: z.array(problemFault).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

/** Every error code of the API: status and French words, in one place. */
export const ERROR_CODES = {
  'invalid-request': {
    status: 400,
    title: 'Requête invalide',
    detail: 'Corrigez les champs indiqués, puis recommencez.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Curseur invalide',
    detail: 'Reprenez la liste depuis sa première page, sans le paramètre « cursor ».',
  },
  unauthorized: {
    status: 401,
    title: 'Jeton attendu',
    detail: 'Joignez le jeton d’administration : Authorization: Bearer JETON.',
  },
  forbidden: {
    status: 403,
    title: 'Jeton refusé',
    detail: 'Ce jeton n’est pas celui de cette installation : vérifiez-le auprès de qui l’administre.',
  },
  'imports-closed': {
    status: 403,
    title: 'Imports fermés',
    detail: 'Cette installation n’a pas de jeton d’administration (réglage ADMIN_TOKEN) : elle ne reçoit pas d’import.',
  },
  'not-found': { status: 404, title: 'Introuvable', detail: 'Vérifiez l’adresse : rien ne porte cet identifiant.' },
  'method-not-allowed': {
    status: 405,
    title: 'Méthode refusée',
    detail: 'Utilisez l’une des méthodes de l’en-tête Allow.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Format indisponible',
    detail: 'Demandez du JSON (application/json) ou, pour les listes qui l’offrent, du CSV (text/csv).',
  },
  'import-not-ready': {
    status: 409,
    title: 'Import à revoir',
    detail: 'Seul un import lu sans refus peut être publié : voyez son état.',
  },
  'import-not-published': {
    status: 409,
    title: 'Import non publié',
    detail: 'Seul un import publié peut être retiré : voyez son état.',
  },
  'payload-too-large': { status: 413, title: 'Envoi trop volumineux', detail: 'Réduisez la taille de l’envoi.' },
  'unsupported-media-type': {
    status: 415,
    title: 'Type d’envoi refusé',
    detail: 'Envoyez le fichier en text/csv.',
  },
  'too-many-requests': { status: 429, title: 'Trop de requêtes', detail: 'Patientez une minute, puis recommencez.' },
  'internal-error': {
    status: 500,
    title: 'Erreur interne',
    detail: 'L’erreur est enregistrée. Recommencez ; si elle revient, transmettez l’identifiant de la requête.',
  },
  'service-unavailable': {
    status: 503,
    title: 'Service momentanément indisponible',
    detail: 'La base de données ne répond pas. Recommencez dans quelques instants.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;
export type ErrorCode = keyof typeof ERROR_CODES;
