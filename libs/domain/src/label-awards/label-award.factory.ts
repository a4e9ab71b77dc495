import type { LabelAward } from './label-award.js';
import type { LabelHolder, WrittenAward } from './label-faults.rules.js';

const SOURCE = { title: 'Palmarès 2024', url: 'https://palmares.example/2024', date: '2024-02-08' };

/** For specs: an invented award. */
export function anAward(given: Partial<LabelAward> = {}): LabelAward {
  return { year: 2024, givenTo: 'COM-35238', formerName: null, ats: 4, mentions: [], source: SOURCE, ...given };
}

/** The same, as a file writes it. */
export function aWrittenAward(given: Partial<WrittenAward> = {}): WrittenAward {
  return {
    ...{ year: '2024', collectivity: '35238', name: 'Rennes', ats: '4', mentions: [] },
    ...{ sourceTitle: SOURCE.title, sourceUrl: SOURCE.url, sourceDate: SOURCE.date },
    ...given,
  };
}

export function aHolder(given: Partial<LabelHolder> = {}): LabelHolder {
  const collectivity = { id: 'COM-35238', name: 'Rennes', territoryId: 'COM-35238' };
  return { givenTo: 'COM-35238', name: 'Rennes', collectivity, ...given };
}
