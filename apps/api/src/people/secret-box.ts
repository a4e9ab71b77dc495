import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A secret as it is stored, with the key that opens it. */
export interface SealedSecret {
  readonly secret: string;
  readonly keyId: string;
}

/** No key of this installation opens that secret. */
export class UnknownKeyError extends Error {}

/**
 * Encrypts what must be read again, with a key that is not in the database (AES-256-GCM). What is sealed for one
 * person does not open for another.
 */
export class SecretBox {
  private readonly keys: ReadonlyMap<string, Buffer>;
  /** Of the key that seals; the others only open. */
  readonly keyId: string;

  /** Of every key that opens. */
  get keyIds(): string[] {
    return [...this.keys.keys()];
  }

  constructor(keys: readonly [Buffer, ...Buffer[]]) {
    this.keys = new Map(keys.map((key) => [idOf(key), key]));
    this.keyId = idOf(keys[0]);
  }

  /** What stands for a text where it is only compared: without the key nobody tells what it was. */
  digest(text: string): string {
    return createHmac('sha256', this.keyOf(this.keyId)).update(text).digest('hex');
  }

  seal(text: string, owner: string): SealedSecret {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(this.keyId), iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return { secret: sealed.toString('base64url'), keyId: this.keyId };
  }

  /** @throws UnknownKeyError; any other error when the secret was changed, or is somebody else's */
  open({ secret, keyId }: SealedSecret, owner: string): string {
    const sealed = Buffer.from(secret, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(keyId), sealed.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString();
  }

  private keyOf(keyId: string): Buffer {
    const key = this.keys.get(keyId);
    if (!key) throw new UnknownKeyError(`Aucune clé de cette installation ne porte l’identifiant ${keyId}.`);
    return key;
  }
}

function idOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
