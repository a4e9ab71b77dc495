import { drawTimeline, type TimelineMark } from './timeline.model';

const LANES = [
  { key: 'asked', label: 'Demande' },
  { key: 'read', label: 'Lectures' },
];
const mark = (lane: string, date: string, isAhead = false): TimelineMark => ({ lane, date, isAhead });

describe('a time line', () => {
  it('goes from the first day of its first year to the last of its last', () => {
    const { lanes, ticks, today } = drawTimeline(
      LANES,
      [mark('asked', '2023-01-01'), mark('read', '2024-12-31', true)],
      '2024-01-01',
    );
    expect(lanes).toEqual([
      { key: 'asked', label: 'Demande', count: 1, happened: 'M0 0h0', ahead: '' },
      { key: 'read', label: 'Lectures', count: 1, happened: '', ahead: 'M99.86 0h0' },
    ]);
    expect(ticks).toEqual([
      { year: 2023, left: 0 },
      { year: 2024, left: 49.93 },
    ]);
    expect(today).toBe(49.93);
  });

  it('leaves out a lane without a mark, and a day outside its years', () => {
    const drawn = drawTimeline(LANES, [mark('read', '2023-06-30')], '2026-11-21');
    expect(drawn.lanes.map(({ key }) => key)).toEqual(['read']);
    expect(drawn.today).toBeNull();
  });

  it.each([
    [2019, 2024, [2019, 2020, 2021, 2022, 2023, 2024]],
    [2013, 2030, [2013, 2016, 2019, 2022, 2025, 2028]],
  ])('writes few years under the line, from %i to %i', (first, last, years) => {
    const { ticks } = drawTimeline(
      LANES,
      [mark('asked', `${first}-05-01`), mark('read', `${last}-05-01`)],
      '2024-01-01',
    );
    expect(ticks.map(({ year }) => year)).toEqual(years);
  });

  it('draws nothing of nothing', () => {
    expect(drawTimeline(LANES, [], '2024-01-01')).toEqual({ lanes: [], ticks: [], today: null });
  });
});
