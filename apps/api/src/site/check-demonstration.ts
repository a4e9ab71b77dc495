import type { OnApplicationBootstrap } from '@nestjs/common';
import { isDemonstration } from '@ou-en-est-on/data';
import type { Database } from '../database/database.js';
import { type Env, SettingError } from '../env/env.schema.js';

const NOT_ASKED =
  'Cette base est une démonstration : ce que les collectivités y disent est inventé. Ouvrez-la par « npm run demo » ' +
  '(ou avec le réglage DEMONSTRATION=on) ; pour le vrai site, donnez une autre base ou un autre DATA_DIR.';
const NOT_ONE =
  'Le réglage DEMONSTRATION est donné, et cette base n’est pas une démonstration : elle n’en dit rien elle-même. ' +
  'Retirez le réglage, ou lancez « npm run demo », qui fait sa propre base.';

/** Why a database is not the one that the settings speak of; null when it is. */
export function demonstrationFault(isOne: boolean, { DEMONSTRATION }: Pick<Env, 'DEMONSTRATION'>): string | null {
  const isAsked = DEMONSTRATION === 'on';
  if (isOne === isAsked) return null;
  return isOne ? NOT_ASKED : NOT_ONE;
}

/** Stops the start on a demonstration that was not asked for, and on a setting that would lie. */
export class CheckDemonstration implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly env: Pick<Env, 'DEMONSTRATION'>,
  ) {}

  /** @throws SettingError; a database that is away is told of elsewhere, and says what it is in each answer once it is back */
  async onApplicationBootstrap(): Promise<void> {
    const isOne = await this.database.asProgram(isDemonstration).catch(() => null);
    const fault = isOne === null ? null : demonstrationFault(isOne, this.env);
    if (fault !== null) throw new SettingError(fault);
  }
}
