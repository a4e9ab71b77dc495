import { type EntityManager, IsNull, Not } from 'typeorm';
import { CredentialEntity } from './credential.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { SecondFactorEntity } from './second-factor.entity.js';

/** What the first step of a sign-in asks. */
export interface SignInCredentials {
  readonly personId: string;
  /** Null for who never chose a passphrase. */
  readonly hash: string | null;
  readonly hasSecondFactor: boolean;
}

/** What a person signs in with: their passphrase, their second factor, their recovery codes. */
export class CredentialRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What an address is signed in with, in one statement whether somebody has it or not; null for nobody. */
  async findByEmail(email: string): Promise<SignInCredentials | null> {
    const [found] = await this.manager.query<SignInCredentials[]>(
      `SELECT person.id AS "personId", credential.hash, second_factor.confirmed_at IS NOT NULL AS "hasSecondFactor"
       FROM person
       LEFT JOIN credential ON credential.person_id = person.id
       LEFT JOIN second_factor ON second_factor.person_id = person.id
       WHERE person.email = $1`,
      [email],
    );
    return found ?? null;
  }

  /** When the passphrase was last chosen; null for who never chose one. */
  async findPassphraseDate(personId: string): Promise<Date | null> {
    return (await this.manager.findOneBy(CredentialEntity, { personId }))?.changedAt ?? null;
  }

  async findHash(personId: string): Promise<string | null> {
    return (await this.manager.findOneBy(CredentialEntity, { personId }))?.hash ?? null;
  }

  /** The same, which nobody changes until the end of the transaction. */
  async holdHash(personId: string): Promise<string | null> {
    const lock = { mode: 'pessimistic_read' } as const;
    return (await this.manager.findOne(CredentialEntity, { where: { personId }, lock }))?.hash ?? null;
  }

  async savePassphrase(personId: string, hash: string, now: Date): Promise<void> {
    await this.manager.upsert(CredentialEntity, { personId, hash, changedAt: now }, ['personId']);
  }

  /** The same passphrase, hashed anew; nothing if another one was chosen meanwhile. */
  async rehash(personId: string, from: string, to: string): Promise<void> {
    await this.manager.update(CredentialEntity, { personId, hash: from }, { hash: to });
  }

  async findSecondFactor(personId: string): Promise<SecondFactorEntity | null> {
    return this.manager.findOneBy(SecondFactorEntity, { personId });
  }

  /** Replaces one that no code confirmed. False when the person has one that opens their account. */
  async startSecondFactor(
    factor: Pick<SecondFactorEntity, 'personId' | 'secret' | 'keyId' | 'createdAt'>,
  ): Promise<boolean> {
    await this.manager.delete(SecondFactorEntity, { personId: factor.personId, confirmedAt: IsNull() });
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(SecondFactorEntity)
      .values({ ...factor, confirmedAt: null, lastStep: null, refusedCodes: 0 })
      .orIgnore()
      .returning('person_id')
      .execute();
    return Array.isArray(raw) && raw.length > 0;
  }

  async confirmSecondFactor(personId: string, now: Date): Promise<void> {
    await this.manager.update(SecondFactorEntity, { personId }, { confirmedAt: now });
  }

  /** Takes a code by its step: false when that one, or a later one, was taken already. Two at once: one passes. */
  async takeStep(personId: string, step: number): Promise<boolean> {
    const { affected } = await this.manager
      .createQueryBuilder()
      .update(SecondFactorEntity)
      .set({ lastStep: step })
      .where('person_id = :personId AND (last_step IS NULL OR last_step < :step)', { personId, step })
      .execute();
    return affected === 1;
  }

  /** One more code refused from a browser that is not known. */
  async countRefusedCode(personId: string): Promise<void> {
    await this.manager.increment(SecondFactorEntity, { personId }, 'refusedCodes', 1);
  }

  /** The owner proved who they are. */
  async forgetRefusedCodes(personId: string): Promise<void> {
    await this.manager.update(SecondFactorEntity, { personId }, { refusedCodes: 0 });
  }

  /** Encrypted with another key than this one. */
  async findSecretsOfOtherKeys(keyId: string): Promise<SecondFactorEntity[]> {
    return this.manager.find(SecondFactorEntity, { where: { keyId: Not(keyId) }, order: { personId: 'ASC' } });
  }

  /** One whose key is none of those, first; else any. */
  async findOneSecret(keyIds: readonly string[]): Promise<SecondFactorEntity | null> {
    return this.manager
      .createQueryBuilder(SecondFactorEntity, 'factor')
      .orderBy('factor.keyId = ANY (:keyIds)', 'ASC')
      .setParameter('keyIds', keyIds)
      .limit(1)
      .getOne();
  }

  async saveSecret(personId: string, secret: string, keyId: string): Promise<void> {
    await this.manager.update(SecondFactorEntity, { personId }, { secret, keyId });
  }

  /** Its recovery codes stay, and open nothing without it. */
  async forgetSecondFactor(personId: string): Promise<void> {
    await this.manager.delete(SecondFactorEntity, { personId });
  }

  async replaceRecoveryCodes(personId: string, hashes: readonly string[]): Promise<void> {
    await this.manager.delete(RecoveryCodeEntity, { personId });
    await this.manager.insert(
      RecoveryCodeEntity,
      hashes.map((hash) => ({ personId, hash, usedAt: null })),
    );
  }

  /** Takes a recovery code: false when it is not one of the person's, or was taken already. */
  async takeRecoveryCode(personId: string, hash: string, now: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      RecoveryCodeEntity,
      { personId, hash, usedAt: IsNull() },
      { usedAt: now },
    );
    return affected === 1;
  }

  /** Those that served first, in their order. */
  findRecoveryCodes(personId: string): Promise<RecoveryCodeEntity[]> {
    const order = { usedAt: { direction: 'ASC', nulls: 'LAST' }, hash: 'ASC' } as const;
    return this.manager.find(RecoveryCodeEntity, { where: { personId }, order });
  }

  async removeSecondFactor(personId: string): Promise<void> {
    await this.manager.delete(RecoveryCodeEntity, { personId });
    await this.forgetSecondFactor(personId);
  }

  async removeAll(personId: string): Promise<void> {
    await this.removeSecondFactor(personId);
    await this.manager.delete(CredentialEntity, { personId });
  }
}
