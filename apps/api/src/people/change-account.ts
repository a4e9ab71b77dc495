import { Injectable } from '@nestjs/common';
import { type AccountExportDto, type ChangePassphraseInput, DONE, type DoneDto } from '@ou-en-est-on/contracts';
import {
  AccessLinkRepository,
  AuditRepository,
  CollectivityRepository,
  CredentialRepository,
  KnownDeviceRepository,
  PersonRepository,
  SessionRepository,
} from '@ou-en-est-on/data';
import { EXPORT_BUDGET } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { auditAccount } from './audit-account.js';
import { ChangeSessions } from './change-sessions.js';
import { checkPassphrase } from './check-passphrase.js';
import { SIGN_IN } from './identities.js';
import { PassphraseHasher } from './passphrase-hasher.js';
import { ProvePassphrase } from './prove-passphrase.js';
import { toPersonDto } from './session.mapper.js';

/** Of one's own acts, in the file of an account. */
const MOST_ACTS = 10_000;

/** What a person does with their own account. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly database: Database,
    private readonly hasher: PassphraseHasher,
    private readonly proof: ProvePassphrase,
    private readonly sessions: ChangeSessions,
    private readonly limiter: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * Another passphrase; every other session ends, and a link still open opens nothing.
   * @throws ProblemError passphrase-refused when the current one is wrong, invalid-request
   */
  async changePassphrase(asker: SignedIn, { current, next }: ChangePassphraseInput): Promise<DoneDto> {
    const proven = await this.proof.run(asker, current, 'change-passphrase');
    const { person } = proven;
    await checkPassphrase(next, person, 'next');
    const hash = await this.hasher.hash(next);
    return this.database.inTransaction(SIGN_IN, async (manager) => {
      const now = this.clock.now();
      if (!(await new PersonRepository(manager).holdById(person.id))) throw new ProblemError('sign-in-required');
      await this.proof.hold(manager, proven);
      await new CredentialRepository(manager).savePassphrase(person.id, hash, now);
      await new AccessLinkRepository(manager).revokeOpen(person.id, now);
      await new SessionRepository(manager).revokeAllOf(person.id, now, asker.sessionId);
      await auditAccount(manager, 'change-passphrase', person.id);
      return DONE;
    });
  }

  /** All that the site keeps of them. */
  async exportAll(asker: SignedIn): Promise<AccountExportDto> {
    const sessions = await this.sessions.list(asker);
    const budget = [EXPORT_BUDGET, `export ${asker.principal.personId}`] as const;
    const isWritten = await this.limiter.mayTake(budget, this.clock.now());
    return this.database.inTransaction(asker.identity, async (manager) => {
      const person = await new PersonRepository(manager).findById(asker.principal.personId);
      if (!person) throw new ProblemError('not-found');
      const credentials = new CredentialRepository(manager);
      const factor = await credentials.findSecondFactor(person.id);
      const recoveryCodesLeft = await credentials.countRecoveryCodes(person.id);
      const devices = await new KnownDeviceRepository(manager).findAllOf(person.id);
      const ids = person.memberships.map(({ collectivityId }) => collectivityId);
      const names = await new CollectivityRepository(manager).findNames(ids);
      const { roles, memberships, ...identity } = toPersonDto(person, names, this.clock.now());
      const audit = new AuditRepository(manager);
      const acts = await audit.findPage({ identity: person.id }, null, MOST_ACTS);
      const values = await audit.findPersonalValues(person.id);
      if (isWritten) await auditAccount(manager, 'export-account', person.id);
      return {
        exportedAt: this.clock.now().toISOString(),
        ...{ person: identity, roles, memberships, sessions: sessions.items },
        knownDevices: devices.map(({ createdAt, lastUsedAt }) => ({
          createdAt: createdAt.toISOString(),
          lastUsedAt: lastUsedAt.toISOString(),
        })),
        secondFactor: { confirmedAt: factor?.confirmedAt?.toISOString() ?? null, recoveryCodesLeft },
        acts: acts.items.map(({ at, operation, outcome, collectivityId }) => ({
          ...{ at: at.toISOString(), operation, outcome, collectivityId },
        })),
        auditedValues: values.map(({ at, ...value }) => ({ ...value, at: at?.toISOString() ?? null })),
      };
    });
  }
}
