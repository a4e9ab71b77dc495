import { cityOfArrondissement } from './arrondissement.rules.js';

describe('a municipal arrondissement', () => {
  it.each([
    ['75101', '75056'],
    ['75120', '75056'],
    ['69381', '69123'],
    ['69389', '69123'],
    ['13201', '13055'],
    ['13216', '13055'],
  ])('%s is a part of %s', (code, city) => {
    expect(cityOfArrondissement(code)).toBe(city);
  });

  it.each(['75056', '75100', '75121', '69380', '13217', '7511', '2A004', ''])('is not %s', (code) => {
    expect(cityOfArrondissement(code)).toBeNull();
  });
});
