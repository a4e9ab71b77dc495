import { explainResponses } from './campaign.explain.js';

it('explains the response group by group: those of each, and not those of the campaign alone', () => {
  const groups = [
    { name: 'Bretagne', invited: 10, respondents: 4 },
    { name: 'Corse', invited: 6, respondents: 0 },
  ];
  const { inputs, coverage } = explainResponses(groups, '2026-06-30');
  expect(inputs.map(({ label, value }) => [label, value]).slice(0, 2)).toEqual([
    ['Bretagne', '4 sur 10 invitées'],
    ['Corse', '0 sur 6 invitées'],
  ]);
  expect(inputs.at(-1)).toMatchObject({ date: '2026-06-30' });
  expect(coverage).toEqual({ known: 4, total: 16 });
});
