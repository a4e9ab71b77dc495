import { figureInWords } from './cited-facts.js';

describe('figureInWords', () => {
  it.each([
    [{ metric: 'locaux raccordables', value: 93.5, unit: '%' }, 'locaux raccordables : 93,5 %'],
    [{ metric: 'postes', value: 3000, valueMax: 4000, unit: 'postes' }, 'postes : 3 000 à 4 000 postes'],
    [{ metric: 'score', value: 0, unit: null }, 'score : 0'],
    [{ metric: 'couverture', value: null, valueText: 'quasi totale', unit: '%' }, 'couverture : quasi totale'],
    [{ metric: 'cible', value: null, unit: 'M€' }, 'cible'],
  ])('writes %j', (figure, expected) => {
    expect(figureInWords(figure).replace(/[\u00a0\u202f]/g, ' ')).toBe(expected);
  });
});
