import { Injectable } from '@nestjs/common';
import type { MadeLinkDto } from '@ou-en-est-on/contracts';
import { AccessLinkRepository, type LinkPurpose } from '@ou-en-est-on/data';
import { INVITATION_LIFETIME_MS, RESET_LIFETIME_MS } from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { auditAccount } from './audit-account.js';
import { PublicAddress } from './public-address.js';
import { newToken } from './tokens.js';

const LINKS = {
  invitation: { path: '/invitation', lifetimeMs: INVITATION_LIFETIME_MS },
  reset: { path: '/reinitialisation', lifetimeMs: RESET_LIFETIME_MS },
  'second-factor': { path: '/second-facteur', lifetimeMs: RESET_LIFETIME_MS },
} as const satisfies Record<LinkPurpose, object>;

/** Makes the links that give a person their access back: shown once, kept hashed. */
@Injectable()
export class MakeLink {
  constructor(
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  /** The links made before for that person open nothing from then on. */
  async run(manager: Transaction, personId: string, purpose: LinkPurpose, createdBy: string): Promise<MadeLinkDto> {
    const { path, lifetimeMs } = LINKS[purpose];
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + lifetimeMs);
    const { token, hash } = newToken();
    await new AccessLinkRepository(manager).create({
      ...{ id: randomUUID(), purpose, personId, tokenHash: hash },
      ...{ createdAt, createdBy, expiresAt },
    });
    const act = purpose === 'second-factor' ? 'make-second-factor-link' : 'make-access-link';
    await auditAccount(manager, act, personId, { after: { purpose } });
    return { personId, url: this.address.link(path, token), expiresAt: expiresAt.toISOString() };
  }
}
