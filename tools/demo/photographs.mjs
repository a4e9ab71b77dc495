/** The campaigns of a demonstration: one for each half-year of its history, photographed, and one that invites now. */
import { requireDemonstration } from './declare.mjs';
import { PHOTOGRAPHS } from './generated-states.mjs';
import { inventAll, INVENTED_BY } from './invention.mjs';

const STEPS = [
  ['campagnes', campaigns],
  ['photographies', photographs],
];
export const TABLES = ['photograph_invited', 'photograph_respondent', 'photograph_roll_up'];

/** How long the campaign that is open has been so, and how long it still lasts. */
const OPEN_SINCE_DAYS = 30;
const OPEN_FOR_DAYS = 60;

/** @param client connected as the owner of the schema of a demonstration whose states are there already */
export async function takePhotographs(client, { edition, tell = () => undefined }) {
  await requireDemonstration(client);
  await inventAll(client, { tables: TABLES, steps: STEPS, tell }, { edition });
}

const idOf = (day) => `demonstration-${day.slice(0, 7)}`;
const IN_FRENCH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

async function campaigns(client, { edition }) {
  const past = PHOTOGRAPHS.map((day) => ({
    id: idOf(day),
    title: `Exemple inventé : état de ${IN_FRENCH.format(new Date(day))}`,
    mandate: '2020-2026',
    purpose: day.slice(5, 7) === '12' ? 'label-year' : 'other',
    opensOn: `date '${day}' - ${OPEN_FOR_DAYS}`,
    photographOn: `date '${day}'`,
  }));
  const open = {
    id: 'demonstration-en-cours',
    title: 'Exemple inventé : la campagne en cours',
    mandate: '2026-2032',
    purpose: 'label-year',
    opensOn: `current_date - ${OPEN_SINCE_DAYS}`,
    photographOn: `current_date + ${OPEN_FOR_DAYS}`,
  };
  for (const { id, title, mandate, purpose, opensOn, photographOn } of [...past, open]) {
    await client.query(
      `INSERT INTO campaign (id, edition_id, mandate, purpose, title, kinds, strata, territory_ids, collectivity_ids,
         opens_on, photograph_on, version, edited_at, edited_by)
       VALUES ($1, $2, $3, $4, $5, '{commune,epci}', '{}', '{}', '{}', ${opensOn}, ${photographOn}, 1, now(), $6)`,
      [id, edition, mandate, purpose, title, INVENTED_BY],
    );
  }
  return past.length + 1;
}

/** From the history of validations, as the worker takes them. */
async function photographs(client) {
  for (const day of PHOTOGRAPHS) await client.query('SELECT take_photograph($1)', [idOf(day)]);
  const { rows } = await client.query('SELECT count(*)::int AS count FROM photograph_roll_up');
  return rows[0].count;
}
