import { anIndicatorSummaryDto, anObservationDto } from '@ou-en-est-on/testing';
import { headlineRemark } from './headline-remark';

const july = anObservationDto({ date: '2025-07-01', value: 40 });

const remark = (changes: Parameters<typeof anIndicatorSummaryDto>[0]): string | undefined =>
  headlineRemark(anIndicatorSummaryDto({ unit: 'M€', ...changes }))?.replace(/[\u00a0\u202f]/g, ' ');

it.each<[string, Parameters<typeof anIndicatorSummaryDto>[0], string | undefined]>([
  ['another source', { competing: [july] }, '40 M€ selon une autre source'],
  ['other sources', { competing: [july, { ...july, value: 38 }] }, '40 M€ et 38 M€ selon d’autres sources'],
  ['no other source', { competing: [] }, undefined],
])('beside the latest value stands %s', (_, changes, expected) => {
  expect(remark(changes)).toBe(expected);
});
