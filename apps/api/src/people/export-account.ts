import { Injectable } from '@nestjs/common';
import type { AccountExportDto } from '@ou-en-est-on/contracts';
import {
  AccessLinkRepository,
  AuditRepository,
  CollectivityRepository,
  CredentialRepository,
  ImportRunRepository,
  KnownDeviceRepository,
  PersonRepository,
  SessionRepository,
} from '@ou-en-est-on/data';
import { EXPORT_BUDGET } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { type KeptOfAccount, toAccountExport } from './account-export.mapper.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { auditAccount } from './audit-account.js';

/** Of acts, in the file of an account. */
const MOST_ACTS = 100_000;

/** All that the site keeps of who asks. */
@Injectable()
export class ExportAccount {
  constructor(
    private readonly database: Database,
    private readonly limiter: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  async run({ identity, principal: { personId }, sessionId }: SignedIn): Promise<AccountExportDto> {
    const now = this.clock.now();
    const isWritten = await this.limiter.mayTake([EXPORT_BUDGET, `export ${personId}`], now);
    return this.database.inTransaction(identity, async (manager) => {
      const kept = await readKept(manager, personId);
      const ids = kept.person.memberships.map(({ collectivityId }) => collectivityId);
      const names = await new CollectivityRepository(manager).findNames(ids);
      if (isWritten) await auditAccount(manager, 'export-account', personId);
      return toAccountExport(kept, { names, now, sessionId });
    });
  }
}

async function readKept(manager: Transaction, personId: string): Promise<KeptOfAccount> {
  const people = new PersonRepository(manager);
  const person = await people.findById(personId);
  if (!person) throw new ProblemError('not-found');
  const credentials = new CredentialRepository(manager);
  const audit = new AuditRepository(manager);
  return {
    person,
    rightDates: await people.findRightDates(personId),
    passphraseChangedAt: await credentials.findPassphraseDate(personId),
    factor: await credentials.findSecondFactor(personId),
    recoveryCodes: await credentials.findRecoveryCodes(personId),
    links: await new AccessLinkRepository(manager).findAllOf(personId),
    sessions: await new SessionRepository(manager).findAllOf(personId),
    devices: await new KnownDeviceRepository(manager).findAllOf(personId),
    imports: await new ImportRunRepository(manager).findAskedBy(personId),
    acts: await audit.findPage({ personId }, null, MOST_ACTS),
    values: await audit.findPersonalValues(personId),
  };
}
