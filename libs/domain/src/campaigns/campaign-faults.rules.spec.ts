import { campaignFaults, type CampaignKnowledge } from './campaign-faults.rules.js';
import { aCampaign, aCampaignContent } from './campaign.factory.js';
import type { CampaignContent } from './campaign.js';

const KNOWN: CampaignKnowledge = {
  ...{ today: '2026-09-01', kept: null, isEditionKnown: true },
  placeIds: new Set(['DEP-35', 'REG-53']),
  collectivityIds: new Set(['COM-35238']),
};
const faultsOf = (given: Partial<CampaignContent>, known: Partial<CampaignKnowledge> = {}): string[] =>
  campaignFaults(aCampaignContent(given), { ...KNOWN, ...known }).map(({ field, code, value }) =>
    [field, code, ...(value === null ? [] : [value])].join(' '),
  );

describe('what is wrong in a campaign', () => {
  it('is nothing in one that can be kept', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ strata: ['500-999'], territoryIds: ['DEP-35', 'REG-53'] })).toEqual([]);
    expect(faultsOf({ kinds: [], collectivityIds: ['COM-35238'] })).toEqual([]);
    expect(faultsOf({ opensOn: '2026-09-01', photographOn: '2026-09-01' })).toEqual([]);
  });

  it.each<[Partial<CampaignContent>, string]>([
    [{ title: ' ' }, 'title missing-value'],
    [{ title: '\u0085\u001f' }, 'title missing-value'],
    [{ title: '« … »' }, 'title missing-value'],
    [{ title: 'a'.repeat(121) }, 'title too-long'],
    [{ mandate: '2026' }, 'mandate impossible-mandate'],
    [{ mandate: '2032-2026' }, 'mandate impossible-mandate'],
    [{ opensOn: '2026-02-30' }, 'opensOn impossible-date 2026-02-30'],
    [{ photographOn: 'demain' }, 'photographOn impossible-date demain'],
    [{ opensOn: '2026-08-31' }, 'opensOn day-past 2026-08-31'],
    [{ photographOn: '2026-09-30' }, 'photographOn dates-reversed 2026-09-30'],
    [{ kinds: [] }, 'kinds nobody-invited'],
    [{ territoryIds: ['DEP-99'] }, 'territoryIds unknown-place DEP-99'],
    [{ collectivityIds: ['COM-99999'] }, 'collectivityIds unknown-collectivity COM-99999'],
    [{ collectivityIds: Array<string>(2_001).fill('COM-35238') }, 'collectivityIds too-many'],
    [{ kinds: [], collectivityIds: ['COM-35238'], strata: ['500-999'] }, 'strata narrows-nothing'],
    [{ kinds: [], collectivityIds: ['COM-35238'], territoryIds: ['DEP-35'] }, 'territoryIds narrows-nothing'],
  ])('is said of its field: %j', (given, fault) => {
    expect(faultsOf(given)).toEqual([fault]);
  });

  it('is an edition that nobody knows', () => {
    expect(faultsOf({}, { isEditionKnown: false })).toEqual(['editionId unknown-edition essai']);
  });

  describe('once it is open', () => {
    const open = { kept: aCampaign(), today: '2026-10-15' };

    it('is to move its edition or the day it opened, which those invited rely on', () => {
      expect(faultsOf({ editionId: 'autre' }, open)).toEqual(['editionId already-open']);
      expect(faultsOf({ opensOn: '2026-10-16' }, open)).toEqual(['opensOn already-open']);
    });

    it('is not to invite others, nor to move the photograph to a day to come', () => {
      expect(faultsOf({ kinds: ['epci'], photographOn: '2026-10-15' }, open)).toEqual([]);
      expect(faultsOf({ photographOn: '2026-10-14' }, open)).toEqual(['photographOn day-past 2026-10-14']);
    });
  });
});
