import { Injectable } from '@nestjs/common';
import { KnownDeviceRepository, type Person } from '@ou-en-est-on/data';
import { ACCOUNT_BUDGET, ADDRESS_BUDGET, KNOWN_DEVICE_LIFETIME_MS, networkOf } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import type { Taken } from './attempt-limiter.js';
import { SIGN_IN } from './identities.js';
import { hashOfToken, newToken } from './tokens.js';

/** What a sign-in takes from: the budget of the device that its owner used before, or those that all the others share. */
export interface SignInBudgets {
  /** Of that account alone. */
  readonly own: Taken;
  /** Of all the accounts of a network. */
  readonly shared: Taken | null;
}

/**
 * The browsers that accounts were signed in from. One that is known has a budget of its own for that account: wrong
 * tries of others, at the same address or anywhere, do not shut its owner out.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Looked up by the address as it was typed, whether an account has it or not. */
  async budgetsFor(email: string, { address, deviceToken }: Origin): Promise<SignInBudgets> {
    const hash = await this.find(email, deviceToken);
    if (hash !== null) return { own: [ACCOUNT_BUDGET, `device ${hash}`], shared: null };
    const network = networkOf(address);
    return { own: [ACCOUNT_BUDGET, `${email} ${network}`], shared: [ADDRESS_BUDGET, `network ${network}`] };
  }

  /** Keeps the browser in mind for that account; one that is known already keeps its cookie. */
  async remember(manager: Transaction, { id, email }: Person, deviceToken: string | null): Promise<string> {
    const now = this.clock.now();
    const devices = new KnownDeviceRepository(manager);
    const token = deviceToken ?? newToken().token;
    await devices.forgetBefore(id, new Date(now.getTime() - KNOWN_DEVICE_LIFETIME_MS));
    await devices.remember(hashOf(token, email ?? ''), id, now);
    return token;
  }

  /** The hash by which that account knows the browser; null when it does not. */
  async find(email: string, deviceToken: string | null): Promise<string | null> {
    if (deviceToken === null) return null;
    const hash = hashOf(deviceToken, email);
    const isKnown = await this.database.inTransaction(SIGN_IN, (manager) =>
      new KnownDeviceRepository(manager).isKnown(hash),
    );
    return isKnown ? hash : null;
  }
}

interface Origin {
  readonly address: string;
  readonly deviceToken: string | null;
}

function hashOf(token: string, email: string): string {
  return hashOfToken(`${token}\n${email}`);
}
