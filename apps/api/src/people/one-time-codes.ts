import { Injectable } from '@nestjs/common';
import { CredentialRepository, type SecondFactorEntity } from '@ou-en-est-on/data';
import { Secret, TOTP } from 'otpauth';
import type { Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { SecretBox } from './secret-box.js';
import { hashOfRecoveryCode } from './tokens.js';

/** How long a code of six figures lives. */
export const PERIOD_SECONDS = 30;
/** Clocks of telephones drift: the code before and the code after are taken too. */
const WINDOW = 1;

/** The codes of six figures (RFC 6238), as every authentication application makes them. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** A new secret, sealed for its owner, with what an application has to be given. */
  create(personId: string, email: string): { sealed: ReturnType<SecretBox['seal']>; secret: string; uri: string } {
    const totp = totpOf(new Secret({ size: 20 }).base32, email);
    const secret = totp.secret.base32;
    return { sealed: this.secrets.seal(secret, personId), secret, uri: totp.toString() };
  }

  /**
   * Takes a code, once: the same one, or one before it, is refused from then on.
   * @throws ProblemError second-factor-unreadable when no key of this installation opens the secret
   */
  async take(manager: Transaction, personId: string, code: string): Promise<boolean> {
    const credentials = new CredentialRepository(manager);
    const factor = await credentials.findSecondFactor(personId);
    if (!factor) return false;
    const timestamp = this.clock.now().getTime();
    const totp = totpOf(this.open(factor, personId), '');
    const delta = totp.validate({ token: code, timestamp, window: WINDOW });
    if (delta === null) return false;
    return credentials.takeStep(personId, Math.floor(timestamp / 1_000 / PERIOD_SECONDS) + delta);
  }

  private open(factor: SecondFactorEntity, personId: string): string {
    try {
      return this.secrets.open(factor, personId);
    } catch (cause) {
      throw new ProblemError('second-factor-unreadable', [], { cause });
    }
  }

  async takeRecovery(manager: Transaction, personId: string, code: string): Promise<boolean> {
    return new CredentialRepository(manager).takeRecoveryCode(personId, hashOfRecoveryCode(code), this.clock.now());
  }
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Où en est-on ?',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}
