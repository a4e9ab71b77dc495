import { PASSPHRASE_MESSAGES } from '@ou-en-est-on/contracts';
import { passphraseFault } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { isCommonWord } from './common-words.js';

/** Words of the site itself, which everybody would think of. */
const SITE_WORDS = ['Où en est-on', 'Villes Internet', 'numérique', 'mairie'];

/**
 * Lets a passphrase be chosen, or says what is wrong with it.
 * @throws ProblemError invalid-request
 */
export async function checkPassphrase(
  passphrase: string,
  { name, email }: { readonly name: string; readonly email: string | null },
  field = 'passphrase',
): Promise<void> {
  const fault = passphraseFault(passphrase, {
    about: [name, email ?? '', ...SITE_WORDS],
    isCommon: await isCommonWord(),
  });
  if (fault) throw new ProblemError('invalid-request', [{ field, message: PASSPHRASE_MESSAGES[fault] }]);
}
