import type { MembershipInput } from '@ou-en-est-on/contracts';
import { CredentialRepository } from '@ou-en-est-on/data';
import { COMMAND, needsSecondFactor, type SiteRole } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { Database } from '../../database/database.js';
import { auditAccount } from '../../people/audit-account.js';
import { ChangePerson } from '../../people/change-person.js';
import { InvitePerson } from '../../people/invite-person.js';
import { KnownDevices } from '../../people/known-devices.js';
import { MakeLink } from '../../people/make-link.js';
import { OneTimeCodes } from '../../people/one-time-codes.js';
import type { PassphraseHasher } from '../../people/passphrase-hasher.js';
import type { PublicAddress } from '../../people/public-address.js';
import type { SecretBox } from '../../people/secret-box.js';
import { UseLink } from '../../people/use-link.js';
import type { Clock } from '../../shared/clock.js';
import { newPassphrase } from './passphrase.js';
import type { Place, Places } from './places.js';

const BY = 'system:command';
const DOMAIN = 'demonstration.example';

/** What opens an account, and whose it is. */
export interface DemonstrationAccount {
  readonly title: string;
  readonly email: string;
  readonly passphrase: string;
  /** Address that an authentication application takes; null for who needs none. */
  readonly otpauth: string | null;
}

export interface AccountTools {
  readonly address: PublicAddress;
  readonly secrets: SecretBox;
  readonly hasher: PassphraseHasher;
  readonly clock: Clock;
}

interface Post {
  readonly login: string;
  readonly name: string;
  readonly is: { readonly role: SiteRole; readonly stateService?: string } | MembershipAt;
}

interface MembershipAt extends MembershipInput {
  readonly at: Place;
}

/** One for every role, and for each way of validating. */
function postsAt({ commune, epci }: Places): Post[] {
  const elected = { role: 'elected', delegation: null } as const;
  const delegation = { reference: 'Arrêté de démonstration 2026-001', date: '2026-04-15' };
  return [
    {
      login: 'agent',
      name: 'Agent de démonstration',
      is: { role: 'agent', quality: null, delegation: null, at: commune },
    },
    { login: 'elu', name: 'Membre élu de démonstration', is: { ...elected, quality: null, at: commune } },
    { login: 'maire', name: 'Maire de démonstration', is: { ...elected, quality: 'mayor', at: commune } },
    {
      login: 'delegue',
      name: 'Délégué de démonstration',
      is: { ...elected, quality: 'delegate', delegation, at: commune },
    },
    { login: 'presidente', name: 'Présidente de démonstration', is: { ...elected, quality: 'president', at: epci } },
    { login: 'equipe', name: 'Équipe de démonstration', is: { role: 'staff' } },
    { login: 'relecture', name: 'Relecture de démonstration', is: { role: 'reviewer' } },
    {
      login: 'correspondant',
      name: 'Correspondant de démonstration',
      is: { role: 'correspondent', stateService: 'Service de l’État imaginé pour la démonstration' },
    },
    { login: 'conseil', name: 'Conseil de démonstration', is: { role: 'board' } },
    { login: 'administration', name: 'Administration de démonstration', is: { role: 'admin' } },
  ];
}

const ROLE_TITLES: Readonly<Record<SiteRole, string>> = {
  staff: 'Équipe de l’association',
  reviewer: 'Relecture des lectures de l’équipe',
  correspondent: 'Correspondant d’un service de l’État',
  board: 'Conseil d’administration',
  admin: 'Administration du site',
};

/** Opens them as everybody's are: invited, the link used, then given what they are. */
export async function openAccounts(
  dataSource: DataSource,
  places: Places,
  tools: AccountTools,
): Promise<DemonstrationAccount[]> {
  const database = new Database(dataSource);
  const accounts: DemonstrationAccount[] = [];
  for (const post of postsAt(places)) accounts.push(await openAccount(database, post, tools));
  return accounts;
}

async function openAccount(database: Database, post: Post, tools: AccountTools): Promise<DemonstrationAccount> {
  const { address, hasher, clock } = tools;
  const email = `${post.login}@${DOMAIN}`;
  const passphrase = newPassphrase();
  const invitations = new InvitePerson(database, new MakeLink(address, clock), clock);
  const { personId, url } = await database.inTransaction(COMMAND, (manager) =>
    invitations.create(manager, { email, name: post.name }, BY),
  );
  const links = new UseLink(database, hasher, new KnownDevices(database, clock), clock);
  await links.use({ token: url.slice(url.indexOf('#') + 1), passphrase }, null);
  const title = await give(new ChangePerson(database, clock), personId, post.is);
  const needs = 'at' in post.is ? false : needsSecondFactor([post.is.role]);
  return { title, email, passphrase, otpauth: needs ? await enrol(database, personId, email, tools) : null };
}

/** @returns what the person is now, in words */
async function give(people: ChangePerson, personId: string, is: Post['is']): Promise<string> {
  if (!('at' in is)) {
    await people.grant({ identity: COMMAND }, personId, is.role, { stateService: is.stateService ?? null });
    return ROLE_TITLES[is.role];
  }
  const { at, ...membership } = is;
  await people.attach({ identity: COMMAND }, personId, at.id, membership);
  return `${membershipTitle(membership)}, ${at.name} (${at.id})`;
}

const QUALITY_TITLES = { mayor: 'Maire', president: 'Présidente', delegate: 'Élu qui a reçu délégation' } as const;

function membershipTitle({ role, quality }: MembershipInput): string {
  if (quality !== null) return QUALITY_TITLES[quality];
  return role === 'agent' ? 'Agent' : 'Élu, qui ne valide pas';
}

/** @returns the address to give an application, known to nobody else from then on */
function enrol(database: Database, personId: string, email: string, { secrets, clock }: AccountTools): Promise<string> {
  const { sealed, uri } = new OneTimeCodes(secrets, clock).create(personId, email);
  return database.inTransaction(COMMAND, async (manager) => {
    const credentials = new CredentialRepository(manager);
    await credentials.startSecondFactor({ personId, ...sealed, createdAt: clock.now() });
    await credentials.confirmSecondFactor(personId, clock.now());
    await auditAccount(manager, 'confirm-second-factor', personId);
    return uri;
  });
}
