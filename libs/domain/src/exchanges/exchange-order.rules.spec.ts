import { latestExchangeFirst } from './exchange-order.rules.js';

it('puts the latest first, a month or a year at its end, then the ids in their natural order', () => {
  const exchanges = [
    { id: 'year', date: '2023' },
    { id: 'qe-10', date: '2023-10-18' },
    { id: 'month', date: '2023-10' },
    { id: 'qe-9', date: '2023-10-18' },
    { id: 'later', date: '2024-01-01' },
  ];
  expect(exchanges.sort(latestExchangeFirst).map(({ id }) => id)).toEqual(['later', 'year', 'month', 'qe-9', 'qe-10']);
});
