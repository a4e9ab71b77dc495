import type { CampaignFault, CampaignFaultCode } from '@ou-en-est-on/domain';
import type { Fault } from '../http/problem-error.js';
import { firstTold } from '../shared/first-told.js';

/** What is wrong with a field of a campaign, said after its name. */
const MESSAGES: Readonly<Record<CampaignFaultCode, string>> = {
  'missing-value': 'manque',
  'too-long': 'ne peut dépasser 120 caractères',
  'impossible-mandate': 's’écrit par sa première et sa dernière année : 2026-2032',
  'impossible-date': 'doit être un jour du calendrier, AAAA-MM-JJ',
  'day-past': 'est un jour passé : choisissez aujourd’hui ou un jour à venir',
  'dates-reversed': 'vient avant l’ouverture',
  'already-open': 'ne change plus : la campagne est ouverte',
  'unknown-edition': 'n’est pas connue : choisissez une édition de la matrice',
  'nobody-invited': 'manquent : choisissez au moins un type, ou nommez des collectivités',
  'narrows-nothing': 'ne précise aucun type invité : choisissez d’abord un type',
  'unknown-place': 'ne sont ni des régions ni des départements',
  'unknown-collectivity': 'ne sont ceux d’aucune collectivité qui existe',
  'too-many': 'en compte trop : 2 000 au plus',
};

/** The faults of a request, one for each field and code; those that several values share name the first of them. */
export function toFaults(faults: readonly CampaignFault[]): Fault[] {
  const shared = new Map<string, CampaignFault[]>();
  for (const fault of faults) {
    const key = `${fault.field} ${fault.code}`;
    shared.set(key, [...(shared.get(key) ?? []), fault]);
  }
  return [...shared.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ field: first.field, message: `${MESSAGES[first.code]}${toldOf(same)}` }] : [];
  });
}

function toldOf(faults: readonly CampaignFault[]): string {
  const isList = faults[0]?.code === 'unknown-place' || faults[0]?.code === 'unknown-collectivity';
  return isList ? ` : ${firstTold(faults.map(({ value }) => value ?? ''))}` : '';
}
