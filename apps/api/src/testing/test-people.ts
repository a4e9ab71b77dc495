import { CredentialRepository, type GrantedRole, PersonRepository } from '@ou-en-est-on/data';
import { COMMAND, type Membership, type SiteRole } from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { SIGN_IN } from '../people/identities.js';
import { PassphraseHasher } from '../people/passphrase-hasher.js';
import { SessionKeeper } from '../people/session-keeper.js';
import { Clock } from '../shared/clock.js';
import type { TestApi } from './test-api.js';

export const PASSPHRASE = 'trois vaches sur le toit';

export interface TestPerson {
  readonly id: string;
  readonly email: string;
}

export interface PersonTraits {
  readonly name?: string;
  readonly roles?: readonly SiteRole[];
  readonly memberships?: readonly Membership[];
  /** Without one, the person was invited and never came. */
  readonly passphrase?: string | null;
}

/** A person of their own for one test. */
export async function createPerson(api: TestApi, traits: PersonTraits = {}): Promise<TestPerson> {
  const { name = 'Anne Martin', roles = [], memberships = [], passphrase = PASSPHRASE } = traits;
  const id = randomUUID();
  const email = `${id}@essai.example`;
  const now = api.app.get(Clock).now();
  await asCommand(api, async (manager) => {
    const people = new PersonRepository(manager);
    await people.create({ id, email, name, createdAt: now });
    for (const role of roles) await people.grant(id, granted(role), now);
    for (const membership of memberships) await people.attach(id, membership, now);
  });
  if (passphrase !== null) {
    const hash = await api.app.get(PassphraseHasher).hash(passphrase);
    await api.app
      .get(Database)
      .inTransaction(SIGN_IN, (manager) => new CredentialRepository(manager).savePassphrase(id, hash, now));
  }
  return { id, email };
}

/** Headers of a request made by a page of the site, in a session of that person. */
export async function headersOf(
  api: TestApi,
  { id }: Pick<TestPerson, 'id'>,
  { secondFactor = true, collectivityId = null }: { secondFactor?: boolean; collectivityId?: string | null } = {},
): Promise<Record<string, string>> {
  const session = { personId: id, stage: 'signed-in' as const, secondFactor, collectivityId, device: 'Essai' };
  const token = await api.app
    .get(Database)
    .inTransaction(SIGN_IN, (manager) => api.app.get(SessionKeeper).open(manager, session, null));
  return { ...FROM_OUR_PAGES, cookie: `oeeo-session=${token}` };
}

/** A new person with those traits, signed in with a second factor. */
export async function signInAs(api: TestApi, traits: PersonTraits = {}): Promise<Record<string, string>> {
  return headersOf(api, await createPerson(api, traits));
}

/** What the pages of the site put on a change. */
export const FROM_OUR_PAGES = { 'x-requested-by': 'essai', 'sec-fetch-site': 'same-origin' };

export function asCommand<T>(api: TestApi, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return api.app.get(Database).inTransaction(COMMAND, work);
}

function granted(role: SiteRole): GrantedRole {
  return { role, stateService: role === 'correspondent' ? 'Direction interministérielle du numérique' : null };
}
