import { createHash, randomBytes } from 'node:crypto';

/** What a cookie or a link holds: 256 random bits. The database only has its hash. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

/** Plain SHA-256: what has 256 random bits cannot be guessed from its hash. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Ten codes of twenty-four signs that are not mistaken for one another, 120 random bits each (below 112, a plain hash
 * would not do): `ABCD-EFGH-JKLM-NPQR-STUV-WXYZ`.
 */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const signs = [...randomBytes(24)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
    return signs.replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** Case and separators make no difference to who copies a code from paper. */
export function hashOfRecoveryCode(code: string): string {
  return hashOfToken(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
}
