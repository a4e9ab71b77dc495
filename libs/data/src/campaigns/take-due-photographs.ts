import { isPhotographDue, parisDate, WORKER } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { inTransaction } from '../identity/in-transaction.js';
import { CampaignRepository } from './campaign.repository.js';
import { PhotographRepository } from './photograph.repository.js';

/**
 * Takes the photographs that are due, each in its own transaction: one that fails keeps none of the others from being
 * taken. What was cut short left nothing, and is taken by the next call.
 * @returns the campaigns photographed
 * @throws AggregateError once the others are taken
 */
export async function takeDuePhotographs(dataSource: DataSource, now: Date): Promise<string[]> {
  const ended = await new CampaignRepository(dataSource.manager).findEnded(parisDate(now));
  const due = ended.filter((campaign) => isPhotographDue(campaign, now)).map(({ id }) => id);
  const taken: string[] = [];
  const failures = new Map<string, unknown>();
  for (const id of due) {
    try {
      if (await takePhotograph(dataSource, id)) taken.push(id);
    } catch (error) {
      failures.set(id, error);
    }
  }
  if (failures.size > 0) {
    throw new AggregateError(failures.values(), `Photographs were not taken, of: ${[...failures.keys()].join(', ')}.`);
  }
  return taken;
}

/** Takes one, and tells the audit; false when somebody else did meanwhile. */
function takePhotograph(dataSource: DataSource, campaignId: string): Promise<boolean> {
  return inTransaction(dataSource, { identity: WORKER }, async (manager) => {
    const photographs = new PhotographRepository(manager);
    if (!(await photographs.take(campaignId))) return false;
    const kept = await photographs.find(campaignId);
    await recordAudit(manager, {
      ...{ operation: 'take-photograph', table: 'photograph', id: campaignId },
      after: { knownAt: kept?.knownAt.toISOString(), invited: kept?.invited, respondents: kept?.respondents },
    });
    return true;
  });
}
