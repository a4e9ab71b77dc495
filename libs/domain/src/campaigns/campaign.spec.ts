import { aCampaignContent } from './campaign.factory.js';
import { isCampaignId, sameCampaign } from './campaign.js';

describe('isCampaignId', () => {
  it.each([
    ['mi-mandat-2026', true],
    ['2026', true],
    ['', false],
    ['Mi-mandat', false],
    ['mi mandat', false],
    ['mi--mandat', false],
    ['-mi', false],
    ['a'.repeat(61), false],
  ])('%j: %s', (text, expected) => {
    expect(isCampaignId(text)).toBe(expected);
  });
});

describe('sameCampaign', () => {
  const kept = aCampaignContent({ territoryIds: ['DEP-35', 'DEP-22'] });

  it('holds whatever the order of the places', () => {
    expect(sameCampaign(kept, { ...kept, territoryIds: ['DEP-22', 'DEP-35'] })).toBe(true);
  });

  it.each([{ title: 'Autre' }, { photographOn: '2026-11-28' }, { territoryIds: ['DEP-35'] }, { kinds: [] }])(
    'does not with %j',
    (change) => {
      expect(sameCampaign(kept, { ...kept, ...change })).toBe(false);
    },
  );
});
