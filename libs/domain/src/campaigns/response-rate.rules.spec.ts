import fc from 'fast-check';
import { type InvitedGroup, responseRate, responseRatesBy } from './response-rate.rules.js';

const group = (given: Partial<InvitedGroup> = {}): InvitedGroup => ({
  ...{ regionId: 'REG-53', kind: 'commune', stratum: '500-999', invited: 10, respondents: 3 },
  ...given,
});

describe('the response rate', () => {
  it('is of all those invited', () => {
    expect(responseRate([group(), group({ invited: 30, respondents: 7 })])).toEqual({
      ...{ invited: 40, respondents: 10, rate: 25 },
    });
  });

  it.each([0, 1, 4])('is not said of %i invited', (invited) => {
    expect(responseRate([group({ invited, respondents: 0 })])).toEqual({ invited, respondents: 0, rate: null });
    expect(responseRate([])).toEqual({ invited: 0, respondents: 0, rate: null });
  });

  it('is said of each region apart, those outside any together', () => {
    const groups = [group(), group({ regionId: null, invited: 5, respondents: 5 }), group({ respondents: 1 })];
    expect(responseRatesBy(groups, ({ regionId }) => regionId)).toEqual([
      { key: 'REG-53', invited: 20, respondents: 4, rate: 20 },
      { key: null, invited: 5, respondents: 5, rate: 100 },
    ]);
  });

  it('of the parts adds up to that of the whole, whatever is told apart', () => {
    const any = fc.record({
      regionId: fc.constantFrom('REG-53', 'REG-94', null),
      kind: fc.constantFrom('commune', 'epci'),
      stratum: fc.constantFrom('500-999', 'unknown'),
      invited: fc.nat(100),
      respondents: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(any), (groups) => {
        const parts = responseRatesBy(groups, ({ stratum }) => stratum);
        const { invited, respondents } = responseRate(groups);
        expect(parts.reduce((sum, part) => sum + part.invited, 0)).toBe(invited);
        expect(parts.reduce((sum, part) => sum + part.respondents, 0)).toBe(respondents);
      }),
    );
  });
});
