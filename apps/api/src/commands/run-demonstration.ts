import { isDemonstration } from '@ou-en-est-on/data';
import type { DataSource } from 'typeorm';
import { type AccountTools, type DemonstrationAccount, openAccounts } from './demonstration/accounts.js';
import { findPlaces } from './demonstration/places.js';
import { beginSomeWork, inventSheets } from './demonstration/work.js';
import { CommandError } from './run-command.js';

/**
 * Opens an account for every role in a demonstration whose answers are there already, invents some action sheets, and
 * leaves some work to do.
 * @returns what opens each account, which is written nowhere in the database
 * @throws CommandError in any other database
 */
export async function runDemonstration(dataSource: DataSource, tools: AccountTools): Promise<DemonstrationAccount[]> {
  if (!(await isDemonstration(dataSource))) {
    throw new CommandError(
      'Cette base n’est pas une démonstration : elle ne reçoit ni comptes ni fiches inventés. Lancez « npm run demo ».',
    );
  }
  const places = await findPlaces(dataSource);
  const accounts = await openAccounts(dataSource, places, tools);
  await inventSheets(dataSource, places, tools.clock.now());
  await beginSomeWork(dataSource, places, tools.clock.now());
  return accounts;
}
