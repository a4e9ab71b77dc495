import { isSiren } from './siren.rules.js';

describe('a SIREN', () => {
  it.each(['213502388', '217500016', '200054781', '931304075'])('can be %s', (siren) => {
    expect(isSiren(siren)).toBe(true);
  });

  it.each([
    ['another key', '213502387'],
    ['two digits swapped', '231502388'],
    ['too few digits', '21350238'],
    ['a SIRET', '21350238800019'],
    ['spaces', '213 502 388'],
    ['other digits', '２１３５０２３８８'],
    ['zeros', '000000000'],
    ['nothing', ''],
  ])('cannot have %s', (_, text) => {
    expect(isSiren(text)).toBe(false);
  });

  it('has one right key among ten for any eight digits', () => {
    for (const stem of ['21350238', '20005478', '93130407']) {
      expect(Array.from('0123456789').filter((key) => isSiren(stem + key))).toHaveLength(1);
    }
  });
});
