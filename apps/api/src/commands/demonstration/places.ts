import type { DataSource } from 'typeorm';
import { CommandError } from '../run-command.js';

export interface Place {
  readonly id: string;
  readonly name: string;
}

/** Where the accounts of the demonstration are, and where its sheets are written. */
export interface Places {
  readonly commune: Place;
  readonly epci: Place;
  readonly others: readonly Place[];
}

const OTHERS = 6;

/** Respondents, those of the middle size first; a commune whose intercommunality answers too is the better example. */
const RESPONDENTS = `
  SELECT collectivity.id, collectivity.name FROM respondent
    JOIN collectivity ON collectivity.id = respondent.collectivity_id
    LEFT JOIN territory ON territory.id = collectivity.territory_id
  WHERE respondent.kind = $1
  ORDER BY respondent.stratum <> '3500-9999', NOT EXISTS (
    SELECT FROM respondent AS provider WHERE provider.collectivity_id = territory.epci_id), collectivity.id
  LIMIT $2`;

/** @throws CommandError when nobody answers in this demonstration */
export async function findPlaces(dataSource: DataSource): Promise<Places> {
  const [commune, ...others] = await dataSource.query<Place[]>(RESPONDENTS, ['commune', OTHERS + 1]);
  const [epci] = await dataSource.query<Place[]>(RESPONDENTS, ['epci', 1]);
  if (commune && epci) return { commune, epci, others };
  throw new CommandError('Personne ne répond dans cette démonstration : refaites-la à une échelle plus grande.');
}
