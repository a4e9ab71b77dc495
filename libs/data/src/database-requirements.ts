import type { QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from './data-source.js';

export type RequirementCode =
  | 'postgres-too-old'
  | 'encoding-not-utf8'
  | 'icu-missing'
  | 'extension-missing'
  | 'owner-cannot-create'
  | 'application-role-missing'
  | 'application-login-missing'
  | 'application-role-not-grantable'
  | 'migrated-by-another-version';

/** The database cannot hold the application; the message says, in French, what its administrator must do. */
export class DatabaseRequirementError extends Error {
  constructor(
    readonly code: RequirementCode,
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseRequirementError';
  }
}

interface ServerFacts {
  readonly version: string;
  readonly isRecent: boolean;
  readonly encoding: string;
  readonly hasIcu: boolean;
  readonly missingExtensions: readonly string[];
  readonly database: string;
  readonly owner: string;
  readonly ownerCanCreate: boolean;
  readonly loginExists: boolean;
  readonly roleExists: boolean;
  readonly canCreateRole: boolean;
  readonly canGrantRole: boolean;
}

/** Throws the first thing that the server, the owner's role or the application's login lacks. */
export async function checkRequirements(runner: QueryRunner, login: string): Promise<void> {
  const [facts]: [ServerFacts] = await runner.query(FACTS, [login, EXTENSIONS, APPLICATION_ROLE]);
  const unmet = REQUIREMENTS.find((requirement) => !requirement.isMet(facts));
  if (unmet) throw new DatabaseRequirementError(unmet.code, unmet.say(facts, login));
}

const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist'];

const FACTS = `
  SELECT
    current_setting('server_version') AS version,
    current_setting('server_version_num')::int >= 160000 AS "isRecent",
    current_setting('server_encoding') AS encoding,
    EXISTS (SELECT FROM pg_collation WHERE collprovider = 'i') AS "hasIcu",
    ARRAY(SELECT unnest($2::text[]) EXCEPT SELECT name FROM pg_available_extensions ORDER BY 1) AS "missingExtensions",
    current_database() AS database,
    current_user AS owner,
    has_database_privilege(current_database(), 'CREATE') AND has_schema_privilege('public', 'CREATE') AS "ownerCanCreate",
    EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS "loginExists",
    EXISTS (SELECT FROM pg_roles WHERE rolname = $3) AS "roleExists",
    me.rolsuper OR me.rolcreaterole AS "canCreateRole",
    me.rolsuper OR EXISTS (
      SELECT FROM pg_roles role WHERE role.rolname = $3
        AND (pg_has_role(current_user, role.oid, 'MEMBER WITH ADMIN OPTION') OR pg_has_role(login.oid, role.oid, 'SET'))
    ) AS "canGrantRole"
  FROM pg_roles me
  LEFT JOIN pg_roles login ON login.rolname = $1
  WHERE me.rolname = current_user`;

interface Requirement {
  readonly code: RequirementCode;
  readonly isMet: (facts: ServerFacts) => boolean;
  readonly say: (facts: ServerFacts, login: string) => string;
}

const REQUIREMENTS: readonly Requirement[] = [
  {
    code: 'postgres-too-old',
    isMet: ({ isRecent }) => isRecent,
    say: ({ version }) =>
      `Le serveur PostgreSQL est en version ${version} : il faut la version 16 ou une plus récente.`,
  },
  {
    code: 'encoding-not-utf8',
    isMet: ({ encoding }) => encoding === 'UTF8',
    say: ({ database, encoding }) =>
      `La base « ${database} » est encodée en ${encoding} : créez-la avec « CREATE DATABASE … ENCODING 'UTF8' ».`,
  },
  {
    code: 'icu-missing',
    isMet: ({ hasIcu }) => hasIcu,
    say: () =>
      'Ce serveur PostgreSQL n’a pas les règles de tri ICU : installez une version compilée avec ICU (le réglage ordinaire).',
  },
  {
    code: 'extension-missing',
    isMet: ({ missingExtensions }) => missingExtensions.length === 0,
    say: ({ missingExtensions }) =>
      `Il manque au serveur PostgreSQL : ${missingExtensions.join(', ')}. Installez le paquet « contrib » de sa version.`,
  },
  {
    code: 'owner-cannot-create',
    isMet: ({ ownerCanCreate }) => ownerCanCreate,
    say: ({ owner, database }) =>
      `Le rôle « ${owner} » ne peut rien créer dans la base « ${database} » : faites-l’en propriétaire ` +
      `(« ALTER DATABASE "${database}" OWNER TO "${owner}" »), ou donnez un autre rôle dans MIGRATION_DATABASE_URL.`,
  },
  {
    code: 'application-role-missing',
    isMet: ({ roleExists, canCreateRole }) => roleExists || canCreateRole,
    say: ({ owner }) =>
      `Le rôle « ${APPLICATION_ROLE} » manque et « ${owner} » ne peut pas le créer. Faites exécuter par l’administrateur : ` +
      `« CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO "${owner}" WITH ADMIN OPTION ».`,
  },
  {
    code: 'application-login-missing',
    isMet: ({ loginExists }) => loginExists,
    say: (_facts, login) =>
      `Le compte « ${login} », sous lequel le site se connecte, n’existe pas sur ce serveur : créez-le, ou corrigez DATABASE_URL.`,
  },
  {
    code: 'application-role-not-grantable',
    isMet: ({ roleExists, canGrantRole }) => !roleExists || canGrantRole,
    say: ({ owner }, login) =>
      `« ${owner} » ne peut pas confier le rôle « ${APPLICATION_ROLE} » à « ${login} ». Faites exécuter par ` +
      `l’administrateur : « GRANT ${APPLICATION_ROLE} TO "${login}" WITH INHERIT FALSE, SET TRUE ».`,
  },
];
