import { saysSomething } from '../shared/written-text.rules.js';

/** Longest name that is kept, in characters as PostgreSQL counts them. */
export const NAME_MAX = 120;
export const EMAIL_MAX = 254;

/** Why a name is refused. */
export const NAME_FAULTS = ['name-empty', 'name-too-long', 'name-invisible-character'] as const;
export type NameFault = (typeof NAME_FAULTS)[number];

/**
 * Controls, direction marks, joiners, fillers, lone surrogates: what one does not see and which makes a name look
 * like another one, or upside down.
 */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;

/** Beyond, a text is not even read: normalising ten megabytes would cost more than refusing them. */
const READ_MAX = 4 * NAME_MAX;

/** A name as it is kept: composed letters, single spaces. */
export function normaliseName(text: string): string {
  return text.length > READ_MAX ? text : text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** What is wrong with a text that names somebody or something; null when it may be kept. */
export function nameFault(text: string): NameFault | null {
  if (text.length > READ_MAX) return 'name-too-long';
  if (INVISIBLE.test(text)) return 'name-invisible-character';
  const name = normaliseName(text);
  if ([...name].length > NAME_MAX) return 'name-too-long';
  return saysSomething(name) ? null : 'name-empty';
}

/** An e-mail address as it is kept and compared: without case. */
export function normaliseEmail(text: string): string {
  return text.length > EMAIL_MAX * 2 ? text : text.trim().toLowerCase();
}

const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** True for an address that can be written to; letters outside ASCII are refused, as some look like others. */
export function isEmail(text: string): boolean {
  const email = normaliseEmail(text);
  return email.length <= EMAIL_MAX && EMAIL.test(email);
}
