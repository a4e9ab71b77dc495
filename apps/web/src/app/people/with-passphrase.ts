import { ChangeRefused } from '../shared/changes/site-changes';

/** The same change, where a wrong passphrase is told under the field it was typed in. */
export async function withPassphrase<T>(field: string, change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof ChangeRefused) || error.code !== 'passphrase-refused') throw error;
    throw new ChangeRefused(error.message, {
      code: error.code,
      faults: { [field]: 'n’est pas la bonne' },
      cause: error,
    });
  }
}
