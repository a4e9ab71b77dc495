import { Injectable } from '@nestjs/common';
import type { AccessLinkDto, UseLinkInput } from '@ou-en-est-on/contracts';
import {
  type AccessLinkEntity,
  AccessLinkRepository,
  CredentialRepository,
  LINK_PURPOSES,
  type LinkPurpose,
  type Person,
  PersonRepository,
  SessionRepository,
} from '@ou-en-est-on/data';
import { type LinkEnd, linkEnd } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { auditAccount } from './audit-account.js';
import { checkPassphrase } from './check-passphrase.js';
import { SIGN_IN } from './identities.js';
import { KnownDevices } from './known-devices.js';
import { PassphraseHasher } from './passphrase-hasher.js';
import { hashOfToken } from './tokens.js';

export interface UsableLink {
  readonly link: AccessLinkEntity;
  readonly person: Person;
}

const REFUSALS = { used: 'link-used', revoked: 'link-revoked', expired: 'link-expired' } as const satisfies Record<
  LinkEnd,
  string
>;

/** Invitations and resets: both let a passphrase be chosen, once. */
@Injectable()
export class UseLink {
  constructor(
    private readonly database: Database,
    private readonly hasher: PassphraseHasher,
    private readonly devices: KnownDevices,
    private readonly clock: Clock,
  ) {}

  /**
   * What a link is for, without using it.
   * @throws ProblemError not-found, link-used, link-revoked, link-expired
   */
  async read(token: string): Promise<AccessLinkDto> {
    const { link, person } = await this.database.inTransaction(SIGN_IN, (manager) =>
      this.find(manager, token, LINK_PURPOSES),
    );
    return {
      purpose: link.purpose,
      name: person.name,
      email: person.email ?? '',
      expiresAt: link.expiresAt.toISOString(),
    };
  }

  /**
   * Uses a link: of two people who use it at once, one does. Every session opened before ends; the browser is known from
   * then on, and the codes refused to whoever had the passphrase before count no more.
   * @returns what makes the browser known
   * @throws ProblemError the same, and invalid-request for a passphrase that is refused
   */
  async use({ token, passphrase, name }: UseLinkInput, deviceToken: string | null): Promise<string> {
    const { person } = await this.database.inTransaction(SIGN_IN, (manager) => this.find(manager, token));
    await checkPassphrase(passphrase, { ...person, ...(name !== undefined && { name }) });
    // Between two transactions: hashing is slow on purpose, and would hold a connection.
    const hash = await this.hasher.hash(passphrase);
    return this.database.inTransaction(SIGN_IN, async (manager) => {
      const { link } = await this.find(manager, token);
      const now = this.clock.now();
      if (!(await new PersonRepository(manager).holdById(person.id))) throw new ProblemError('not-found');
      if (!(await new AccessLinkRepository(manager).use(link.id, now))) throw new ProblemError('link-used');
      const credentials = new CredentialRepository(manager);
      await credentials.savePassphrase(person.id, hash, now);
      await credentials.forgetRefusedCodes(person.id);
      await new SessionRepository(manager).revokeAllOf(person.id, now);
      const renamed = link.purpose === 'invitation' ? name : undefined;
      if (renamed !== undefined) await new PersonRepository(manager).rename(person.id, renamed);
      const personal = renamed === undefined ? undefined : { personId: person.id, values: { name: renamed } };
      await auditAccount(manager, 'use-access-link', person.id, { after: { purpose: link.purpose }, personal });
      return this.devices.remember(manager, person, deviceToken);
    });
  }

  /** @throws ProblemError not-found, also for a link that is for something else; link-used, link-revoked, link-expired */
  async find(
    manager: Transaction,
    token: string,
    purposes: readonly LinkPurpose[] = ['invitation', 'reset'],
  ): Promise<UsableLink> {
    const link = await new AccessLinkRepository(manager).findByTokenHash(hashOfToken(token));
    const person = link && (await new PersonRepository(manager).findById(link.personId));
    if (!person || !purposes.includes(link.purpose)) throw new ProblemError('not-found');
    const end = linkEnd(link, this.clock.now());
    if (end !== null) throw new ProblemError(REFUSALS[end]);
    return { link, person };
  }
}
