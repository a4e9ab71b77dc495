import type { Campaign } from './campaign.js';
import { aCampaign } from './campaign.factory.js';
import { campaignPhase, campaignRefusal, isPhotographDue } from './campaign.workflow.js';

const CANCELLED = { cancelledAt: new Date('2026-10-05T08:00:00Z'), cancelReason: 'Reportée' };
const PHOTOGRAPHED = { photographedAt: new Date('2026-11-28T00:01:00Z') };

describe('a campaign', () => {
  it.each<[string, string, Partial<Campaign>, string, string | null]>([
    ['before it opens', '2026-09-30', {}, 'announced', null],
    ['on the day it opens', '2026-10-01', {}, 'open', null],
    ['on its last day', '2026-11-27', {}, 'open', null],
    ['the day after', '2026-11-28', {}, 'awaiting-photograph', 'campaign-ended'],
    ['once photographed', '2026-11-28', PHOTOGRAPHED, 'photographed', 'campaign-photographed'],
    ['once cancelled', '2026-10-06', CANCELLED, 'cancelled', 'campaign-cancelled'],
    ['of one day', '2026-11-27', { opensOn: '2026-11-27' }, 'open', null],
  ])('%s', (_case, today, given, phase, refusal) => {
    expect([campaignPhase(aCampaign(given), today), campaignRefusal(aCampaign(given), today)]).toEqual([
      phase,
      refusal,
    ]);
  });
});

describe('its photograph', () => {
  it.each<[string, string, Partial<Campaign>, boolean]>([
    ['is not due on its last day', '2026-11-27T22:59:59.999Z', {}, false],
    ['is not while a request of that day may be under way', '2026-11-27T23:00:30Z', {}, false],
    ['is due a minute after midnight in Paris', '2026-11-27T23:01:00Z', {}, true],
    ['is not due at the end of the calendar', '2026-07-14T22:01:00Z', { photographOn: '9999-12-31' }, false],
    ['is due in summer as well', '2026-07-14T22:01:00Z', { photographOn: '2026-07-14' }, true],
    ['is still due days later', '2026-12-03T08:00:00Z', {}, true],
    ['is not once it is taken', '2026-12-03T08:00:00Z', PHOTOGRAPHED, false],
    ['is not once it is cancelled', '2026-12-03T08:00:00Z', CANCELLED, false],
  ])('%s', (_case, now, given, due) => {
    expect(isPhotographDue(aCampaign(given), new Date(now))).toBe(due);
  });
});
