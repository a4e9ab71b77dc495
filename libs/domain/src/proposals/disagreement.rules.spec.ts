import { type Disagreement, disagreement } from './disagreement.rules.js';
import { STATE_PROGRESSES, type StateProgress } from './state-progress.js';

const local = (low: number | null, high = low, counted = 12): Parameters<typeof disagreement>[1] => ({
  counted,
  low,
  high,
});

describe('disagreement', () => {
  it.each<[StateProgress, number, number]>([
    ['no-action-found', 90, 2],
    ['announced', 50, 1],
    ['declined', 10, 0],
    ['engaged', 90, 1],
    ['engaged', 50, 0],
    ['engaged', 10, -1],
    ['partly-achieved', 90, 0],
    ['achieved', 50, -1],
    ['achieved', 10, -2],
  ])('between a State « %s » and collectivities at %d %% is %d', (progress, percent, difference) => {
    expect(disagreement(progress, local(percent))).toMatchObject({ comparable: true, difference });
  });

  it.each<[string, StateProgress, ReturnType<typeof local>, string]>([
    ['an unread State', 'not-assessed', local(90), 'state-not-assessed'],
    ['a State that cannot be read', 'not-assessable', local(90), 'state-not-assessable'],
    ['a State that is not concerned', 'not-concerned', local(90), 'state-not-concerned'],
    ['four answers counted', 'engaged', local(90, 90, 4), 'few-respondents'],
    ['no known answer', 'engaged', local(null), 'few-respondents'],
    ['a range over the lower third', 'engaged', local(30, 40), 'range-crosses-a-third'],
    ['a range over the upper third', 'engaged', local(60, 70), 'range-crosses-a-third'],
  ])('is not said of %s', (_case, progress, side, reason) => {
    expect(disagreement(progress, side)).toEqual<Disagreement>({ comparable: false, reason: reason as never });
  });

  it.each([
    [100 / 3, 'middle'],
    [200 / 3, 'high'],
    [33.33, 'low'],
  ])('puts %d %% in the %s third', (percent, band) => {
    expect(disagreement('engaged', local(percent))).toMatchObject({ local: band });
  });

  it('knows what to do with every progress of the State', () => {
    const outcomes = STATE_PROGRESSES.map((progress) => disagreement(progress, local(50)).comparable);
    expect(outcomes.filter(Boolean)).toHaveLength(8);
  });
});
