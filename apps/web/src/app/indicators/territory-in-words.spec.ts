import { aTerritoryFiguresDto, aTerritoryFiguresListDto, aTerritoryValueDto } from '@ou-en-est-on/testing';
import { mapNotes, territoryInWords } from './territory-in-words';

const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');
const PUBLISHED = { unit: '%', publisher: 'Arcep', licence: 'Licence Ouverte' };

describe('territoryInWords', () => {
  it('gives the value with its date', () => {
    expect(plain(territoryInWords(aTerritoryFiguresDto(), '%'))).toBe('75 % (31 mars 2023)');
  });

  it('flags a value of another date', () => {
    const words = territoryInWords(aTerritoryFiguresDto({ otherDate: true }), '%');
    expect(plain(words)).toBe('75 % (31 mars 2023), une autre date que la plupart');
  });

  it('never turns an initial value into a measured one, nor an absent one into a zero', () => {
    const initial = aTerritoryValueDto({ kind: 'initial', value: 5, date: '2022-04-30' });
    expect(plain(territoryInWords({ current: null, initial, otherDate: false }, 'sites'))).toBe(
      'pas de valeur mesurée ; valeur initiale : 5 sites (30 avril 2022)',
    );
    expect(territoryInWords({ current: null, initial: null, otherDate: false }, 'sites')).toBe('pas de valeur mesurée');
  });
});

describe('mapNotes', () => {
  it('state the date, the classes, the source and the outlines', () => {
    expect(mapNotes(aTerritoryFiguresListDto(), PUBLISHED).map(plain)).toEqual([
      'Valeurs mesurées au 31 mars 2023.',
      expect.stringContaining('quantiles') as string,
      'Source des valeurs : Arcep, Licence Ouverte.',
      expect.stringContaining('IGN Admin Express COG 2018 / france-geojson, Licence Ouverte') as string,
    ]);
  });

  it('say which values are of another date, which are missing, and that counts are not rates', () => {
    const items = [
      aTerritoryFiguresDto(),
      aTerritoryFiguresDto({
        territory: 'DEP-02',
        current: aTerritoryValueDto({ date: '2022-12-31' }),
        otherDate: true,
      }),
      aTerritoryFiguresDto({ territory: 'DEP-03', current: null, rank: null, classIndex: null }),
    ];
    const notes = mapNotes(aTerritoryFiguresListDto({ items }), { ...PUBLISHED, unit: 'sites' })
      .map(plain)
      .join('\n');
    expect(notes).toContain('sauf 1 territoire, marqué d’un point : sa valeur est d’une autre date.');
    expect(notes).toContain('Hachures : ce territoire n’a pas de valeur mesurée');
    expect(notes).toContain('des nombres, non des taux');
  });

  it('give no date where nothing was measured', () => {
    const list = aTerritoryFiguresListDto({ items: [], classes: [], referenceDate: null });
    expect(mapNotes(list, PUBLISHED)[0]).toContain('quantiles');
  });
});
