import { removeDatabase } from './database.mjs';
import { command, launch, openedDatabase, step } from './launch.mjs';

/** `npm start`: the site on the data that the repository ships, and on what people write in it. */
await launch({
  title: 'Où en est-on ?',
  prepare: async () => {
    const env = await step('Base de données', async () => {
      if (process.env.FRESH_DATA) await removeDatabase();
      return openedDatabase();
    });
    await step('Structure de la base', () => command('migrate', env));
    await step('Données livrées', () => command('data-load', env));
    return env;
  },
});
