import { aTerritoryFiguresDto } from '@ou-en-est-on/testing';
import type { KeyedCell } from '@ou-en-est-on/ui';
import { rankingColumns, rankingRows } from './ranking';

const missing = { current: null, rank: null, rate: { value: null, raw: null, reason: 'no-current' } } as const;

describe('the ranking of territories', () => {
  it('starts with the value most wished for and ends with those that have none', () => {
    const rows = rankingRows([
      aTerritoryFiguresDto({ territoryName: 'Ain', ...missing }),
      aTerritoryFiguresDto({ territoryName: 'Aisne', rank: 2 }),
      aTerritoryFiguresDto({ territoryName: 'Allier', ...missing }),
      aTerritoryFiguresDto({ territoryName: 'Ardèche', rank: 1 }),
    ]);
    expect(rows.map(([name, rank]) => [(name as KeyedCell).text, rank])).toEqual([
      ['Ardèche', 1],
      ['Aisne', 2],
      ['Ain', null],
      ['Allier', null],
    ]);
  });

  it('has a cell for each column, and leaves what is missing empty', () => {
    const [row] = rankingRows([aTerritoryFiguresDto(missing)]);
    expect(row).toHaveLength(rankingColumns('%').length);
    const ain = { text: 'Ain', key: 'Ain', path: '/territoires/dep-01' };
    expect(row).toEqual([ain, null, null, null, 50, 100, null]);
  });
});
