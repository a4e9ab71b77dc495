import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import '../shared/french-messages.js';

const CHECKOUT = fileURLToPath(new URL('../../../..', import.meta.url));
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Settings that may hold a password: each can also be read in the file that `X_FILE` names. */
export const SECRET_SETTINGS = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'SECRETS_KEY',
  'SECRETS_PREVIOUS_KEY',
] as const;

const integer = (min: number, max: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'doit être un nombre entier')
    .transform(Number)
    .refine((n) => n >= min && n <= max, `doit être compris entre ${String(min)} et ${String(max)}`);

const postgresUrl = z
  .string()
  .refine((text) => URL.canParse(text), 'doit être une adresse postgres://utilisateur:mot-de-passe@hôte:port/base')
  .refine((text) => /^postgres(ql)?:\/\//.test(text), 'doit commencer par postgres://')
  .refine(isDecodable, 'contient un « % » qui n’introduit pas un caractère : dans une adresse, « % » s’écrit « %25 »')
  .refine(namesHostAndBase, 'doit nommer un hôte et une base : …utilisateur:mot-de-passe@hôte:port/base');

const publicUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:\/\//.test(text), 'doit être une adresse http:// ou https://')
  .transform((text) => new URL(text).origin);

const proxyAddresses = z
  .string()
  .transform((text) => text.split(',').map((address) => address.trim()))
  .refine(
    (addresses) => addresses.every(isAddressOrRange),
    'doit être une liste d’adresses IP ou de plages (10.0.0.0/8)',
  );

const secretsKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/i, 'doit être une clé de 32 octets, en 64 chiffres hexadécimaux (openssl rand -hex 32)')
  .transform((text) => Buffer.from(text, 'hex'));

const folder = z
  .string()
  .transform((path) => resolve(path))
  .refine(isFolderOrFree, 'doit nommer un dossier');

/** Every setting of the API: the one place that says what exists, what it means and what is taken without it. */
export const envSchema = z.object({
  PORT: integer(1, 65_535)
    .optional()
    .describe('Port d’écoute. Sans ce réglage : 3000, ou le premier port libre ensuite.'),
  HOST: z.string().default('127.0.0.1').describe('Adresse d’écoute.'),
  DATABASE_URL: postgresUrl.describe('Base PostgreSQL de l’application, postgres://… (ou DATABASE_URL_FILE).'),
  MIGRATION_DATABASE_URL: postgresUrl
    .optional()
    .describe('La même base, vue par le rôle qui la possède et la migre. Sans ce réglage : DATABASE_URL.'),
  DATABASE_POOL_SIZE: integer(1, 100).default(10).describe('Connexions ouvertes au plus vers la base.'),
  MEMORY_MB: integer(0, 4_096)
    .default(64)
    .describe('Place, en mégaoctets, des réponses publiques gardées en mémoire ; 0 : aucune.'),
  DATA_DIR: folder.default(resolve(CHECKOUT, '.data')).describe('Dossier des données de cette installation.'),
  METRICS_PORT: integer(1, 65_535)
    .optional()
    .describe('Port de /metrics, pour Prometheus. Sans ce réglage : rien n’est compté, rien n’écoute.'),
  METRICS_HOST: z.string().default('127.0.0.1').describe('Adresse d’écoute de /metrics.'),
  PUBLIC_URL: publicUrl
    .optional()
    .describe('Adresse publique du site ; en https, les navigateurs sont tenus d’y rester.'),
  TRUSTED_PROXY: proxyAddresses
    .optional()
    .describe('Adresses du mandataire dont les en-têtes X-Forwarded-* sont crus. Sans ce réglage : ils sont ignorés.'),
  SECRETS_KEY: secretsKey
    .optional()
    .describe(
      'Clé de 32 octets, en hexadécimal, qui chiffre les seconds facteurs (ou SECRETS_KEY_FILE) ; l’API la demande.',
    ),
  SECRETS_PREVIOUS_KEY: secretsKey
    .optional()
    .describe('Clé d’avant, le temps que « npm run secrets:rotate » chiffre de nouveau avec SECRETS_KEY.'),
  PASSPHRASE_MEMORY_KIB: integer(1_024, 1_048_576)
    .default(47_104)
    .describe('Mémoire, en kibioctets, que coûte la vérification d’une phrase de passe (argon2id).'),
  IMPORT_MAX_MEGABYTES: integer(1, 10_000).default(500).describe('Taille d’un fichier importé, en mégaoctets au plus.'),
  RATE_LIMIT: integer(1, 1_000_000).default(600).describe('Requêtes par minute et par adresse, sur /api seulement.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `doit être l’un de : ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .describe('Détail des journaux.'),
  DEMONSTRATION: z
    .literal('on', 'doit être « on », ou ne pas être donné')
    .optional()
    .describe('« on » : sert une base de démonstration, aux réponses inventées, et nulle autre.'),
  WEB_ROOT: folder.default(resolve(CHECKOUT, 'apps/web/dist/browser')).describe('Dossier du site construit.'),
  COMMIT: z
    .string()
    .regex(/^[0-9a-f]{7,40}$/, 'doit être un identifiant de commit')
    .optional()
    .describe('Commit de ce code. Sans ce réglage : lu dans le dossier .git, s’il y en a un.'),
});

export type Env = z.output<typeof envSchema> & { readonly MIGRATION_DATABASE_URL: string };

/** A setting that stops the start; its message is the sentence to print. */
export class SettingError extends Error {}

/**
 * Settings of the process, checked.
 * @throws SettingError naming each wrong setting
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(
    Object.keys(envSchema.shape).flatMap((name) => {
      const value = readSetting(name, source);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const parsed = envSchema.safeParse(given);
  if (parsed.success) {
    return { ...parsed.data, MIGRATION_DATABASE_URL: parsed.data.MIGRATION_DATABASE_URL ?? parsed.data.DATABASE_URL };
  }
  const sentences = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return name in given ? `Le réglage ${name} ${message}.` : `Le réglage ${name} manque : ${describe(name)}`;
  });
  throw new SettingError(sentences.join('\n'));
}

/** An empty setting is the same as none, as shells and compose files write it. */
function readSetting(name: string, source: NodeJS.ProcessEnv): string | undefined {
  const value = source[name] === '' ? undefined : source[name];
  const file = source[`${name}_FILE`];
  if (!file || !SECRET_SETTINGS.some((secret) => secret === name)) return value;
  if (value !== undefined)
    throw new SettingError(`Les réglages ${name} et ${name}_FILE sont donnés tous deux : gardez-en un.`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new SettingError(`Le réglage ${name}_FILE nomme un fichier qui ne se lit pas.`);
  }
}

function describe(name: string): string {
  const setting = envSchema.shape[name as keyof typeof envSchema.shape];
  return setting.description ?? '';
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== '';
  } catch {
    return false;
  }
}

/** The host may also be given as a parameter: the folder of a local socket. Anything unreadable is refused elsewhere. */
function namesHostAndBase(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { hostname, pathname, searchParams } = new URL(text);
  return (hostname !== '' || searchParams.has('host')) && pathname.length > 1;
}

/** A folder, or a place where there is nothing yet. */
function isFolderOrFree(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
  }
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128))
  );
}
