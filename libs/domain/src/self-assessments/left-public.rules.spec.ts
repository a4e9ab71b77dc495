import { leftPublic } from './left-public.rules.js';

const DAY = '2026-11-28';

describe('leftPublic', () => {
  it.each([
    ['nothing ever was public', null, null, null],
    ['it is public', { kind: 'validated', on: '2026-11-10' }, null, null],
    ['it is public still, of one whose end is not loaded yet', { kind: 'validated', on: '2026-11-10' }, DAY, null],
    ['it was withdrawn', { kind: 'withdrawn', on: '2026-11-12' }, null, { kind: 'withdrawn', on: '2026-11-12' }],
    [
      'it ended with its collectivity',
      { kind: 'ended', on: '2026-03-01' },
      '2026-01-01',
      { kind: 'closed', on: '2026-01-01' },
    ],
    ['nothing ever was, of one that no longer exists', null, DAY, { kind: 'closed', on: DAY }],
    ['it is to close later', null, '2026-11-29', null],
    ['it exists again', { kind: 'ended', on: '2026-03-01' }, null, null],
  ] as const)('when %s', (_case, last, closedOn, expected) => {
    expect(leftPublic(last, closedOn, DAY)).toEqual(expected);
  });
});
