import type { LifeStandingDto } from '@ou-en-est-on/contracts';
import { doneInWords, showsTaken, type Step } from './step-taken';

type Standing = Pick<LifeStandingDto, 'status' | 'version' | 'lastValidation'>;

const act = (kind: 'validated' | 'withdrawn', day: number): NonNullable<LifeStandingDto['lastValidation']> => ({
  ...{ kind, quality: 'mayor', reason: null, recordedAt: `2026-11-${String(day)}T10:00:00.000Z` },
});
const at = (version: number, status: Standing['status'], last: Standing['lastValidation'] = null): Standing => ({
  ...{ version, status, lastValidation: last },
});

describe('A state that is read again', () => {
  it.each<[Step, Standing, Standing]>([
    ['submit', at(3, 'editing'), at(4, 'submitted')],
    ['take-back', at(4, 'submitted'), at(5, 'editing')],
    ['validate', at(4, 'submitted'), at(5, 'editing', act('validated', 27))],
    ['validate', at(4, 'submitted', act('validated', 26)), at(5, 'editing', act('validated', 27))],
    ['withdraw', at(5, 'editing', act('validated', 27)), at(6, 'editing', act('withdrawn', 28))],
  ])('shows that « %s » was done (%#)', (step, before, now) => {
    expect(showsTaken(step, before, now)).toBe(true);
  });

  it.each<[Step, string, Standing, Standing]>([
    ['submit', 'nothing moved', at(3, 'editing'), at(3, 'editing')],
    ['submit', 'somebody answered meanwhile', at(3, 'editing'), at(4, 'editing')],
    ['validate', 'somebody took it back', at(4, 'submitted'), at(5, 'editing')],
    ['validate', 'only the submission of both was done', at(3, 'editing'), at(4, 'submitted')],
    [
      'validate',
      'the former one alone is known',
      at(4, 'submitted', act('validated', 26)),
      at(5, 'editing', act('validated', 26)),
    ],
    ['take-back', 'somebody validated', at(4, 'submitted'), at(5, 'editing', act('validated', 27))],
    ['withdraw', 'somebody validated', at(5, 'editing', act('validated', 26)), at(6, 'editing', act('validated', 27))],
  ])('does not show « %s » when %s', (step, _case, before, now) => {
    expect(showsTaken(step, before, now)).toBe(false);
  });
});

it('tells who handed back what others submitted from who takes back their own', () => {
  expect(doneInWords('take-back', { submittedBy: { name: 'Anne', isYou: false } })).toContain('rendu à l’équipe');
  expect(doneInWords('take-back', { submittedBy: { name: null, isYou: true } })).toContain('C’est repris');
});
