/** So many attempts at once, then one more after each interval. */
export interface AttemptBudget {
  readonly capacity: number;
  readonly refillMs: number;
}

/** What is left of a budget, as it was at an instant. */
export interface Attempts {
  readonly left: number;
  readonly at: Date;
}

export interface AttemptDecision {
  readonly allowed: boolean;
  readonly attempts: Attempts;
  /** Seconds to wait before the next attempt; 0 when allowed. */
  readonly retryAfter: number;
}

/**
 * One account from one address, or from one device that it was signed in from: who mistypes has ten tries, who guesses
 * has one a minute after that. Another address, and such a device, have their own budget, so that nobody can shut
 * somebody else out.
 */
export const ACCOUNT_BUDGET: AttemptBudget = { capacity: 10, refillMs: 60_000 };
/** One address, whatever the accounts: a town hall behind one address signs in, a list of passwords does not pass. */
export const ADDRESS_BUDGET: AttemptBudget = { capacity: 30, refillMs: 20_000 };
/**
 * Codes of one account given from browsers that it was never signed in from: only who knows its passphrase spends them.
 * Each known browser has as many of its own, and recovery codes have others.
 */
export const SECOND_FACTOR_BUDGET: AttemptBudget = { capacity: 10, refillMs: 60_000 };
/**
 * Past so many codes refused in a row, three chances in ten thousand to find one, whoever tries knows the passphrase and
 * holds nothing else: another passphrase is to be chosen.
 */
export const MOST_REFUSED_CODES = 100;
/**
 * Refusals of one account that the audit writes down: who asks for what is not theirs is told each time, and writes no
 * more than one row a minute once sixty were.
 */
export const REFUSAL_BUDGET: AttemptBudget = { capacity: 60, refillMs: 60_000 };

/** Exports of one account that the audit writes down, in the same way: each is given, not each is a row. */
export const EXPORT_BUDGET: AttemptBudget = { capacity: 10, refillMs: 600_000 };

/** Takes one attempt out of a budget; a budget never used is full. */
export function takeAttempt(
  { capacity, refillMs }: AttemptBudget,
  previous: Attempts | undefined,
  now: Date,
): AttemptDecision {
  const elapsed = previous === undefined ? 0 : Math.max(0, now.getTime() - previous.at.getTime());
  const left = previous === undefined ? capacity : Math.min(capacity, previous.left + elapsed / refillMs);
  if (left >= 1) return { allowed: true, attempts: { left: left - 1, at: now }, retryAfter: 0 };
  return { allowed: false, attempts: { left, at: now }, retryAfter: Math.ceil(((1 - left) * refillMs) / 1_000) };
}

/** The network an attempt comes from: an IPv6 subscriber owns a whole /64, and may change address at will in it. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
