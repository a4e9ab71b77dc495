import { Injectable } from '@nestjs/common';
import type { CampaignDetailDto, CampaignInput, CancelCampaignInput } from '@ou-en-est-on/contracts';
import {
  CampaignRepository,
  CollectivityRepository,
  LabelMatrixRepository,
  recordAudit,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import {
  type AuditedState,
  type Campaign,
  type CampaignContent,
  campaignFaults,
  campaignRefusal,
  isCampaignId,
  sameCampaign,
  versionedWrite,
} from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { toFaults } from './campaign-faults.js';
import { GetCampaign } from './get-campaign.js';

/** Which campaign is written, and over which version; a new one has none: 0. */
export interface CampaignTarget {
  readonly id: string;
  readonly expectedVersion: number;
}

const ODD_ID = {
  field: 'id',
  message: 's’écrit en petites lettres sans accent, chiffres et tirets, 60 au plus : mi-mandat-2026',
};

/** Announces a campaign, changes it, or gives it up; what was photographed stays. */
@Injectable()
export class WriteCampaign {
  constructor(
    private readonly database: Database,
    private readonly getCampaign: GetCampaign,
    private readonly clock: Clock,
  ) {}

  /**
   * Announces or changes. The same request sent twice is one.
   * @throws ProblemError not-found, invalid-request, version-conflict with the newer campaign, and why it is fixed
   */
  write(asker: SignedIn, target: CampaignTarget, input: CampaignInput): Promise<CampaignDetailDto> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const campaigns = new CampaignRepository(manager);
      const kept = await campaigns.lock(target.id);
      if (!kept && target.expectedVersion > 0) throw new ProblemError('not-found');
      const { content, unknown } = await resolve(manager, input);
      const outcome = versionedWrite(kept?.version ?? 0, target.expectedVersion, isSame(kept, content));
      if (outcome === 'repeated') return this.getCampaign.run(target.id);
      if (outcome === 'conflict') return this.refuseOlder(target.id);
      this.refuseFixed(kept);
      const asked = { ...content, collectivityIds: [...content.collectivityIds, ...unknown] };
      await this.check(manager, target.id, asked, kept);
      const author = { at: this.clock.now(), by: asker.principal.personId };
      if (kept) await campaigns.write(target.id, content, author);
      // Somebody announced it under the same address meanwhile.
      else if (!(await campaigns.create(target.id, content, author))) return this.refuseOlder(target.id);
      return this.tell(manager, target.id, kept, content);
    });
  }

  /** @throws ProblemError not-found, version-conflict with the newer campaign, and why it is fixed */
  cancel(asker: SignedIn, target: CampaignTarget, { reason }: CancelCampaignInput): Promise<CampaignDetailDto> {
    return this.database.inTransaction(asker.identity, async (manager) => {
      const campaigns = new CampaignRepository(manager);
      const kept = await campaigns.lock(target.id);
      if (!kept) throw new ProblemError('not-found');
      if (kept.version !== target.expectedVersion) return this.refuseOlder(target.id);
      this.refuseFixed(kept);
      await campaigns.cancel(target.id, reason, { at: this.clock.now(), by: asker.principal.personId });
      return this.tell(manager, target.id, kept, { ...contentOf(kept), cancelReason: reason });
    });
  }

  private refuseFixed(kept: Campaign | null): void {
    const refusal = kept && campaignRefusal(kept, this.clock.today());
    if (refusal) throw new ProblemError(refusal);
  }

  private async refuseOlder(id: string): Promise<never> {
    throw new ProblemError('version-conflict', [], { current: await this.getCampaign.run(id) });
  }

  /** All that is wrong is said at once. */
  private async check(
    manager: Transaction,
    id: string,
    content: CampaignContent,
    kept: Campaign | null,
  ): Promise<void> {
    const edition = await new LabelMatrixRepository(manager).findEdition(content.editionId);
    const places = await new TerritoryRepository(manager).findByTypes(['region', 'department']);
    const known = await new CollectivityRepository(manager).findNames(content.collectivityIds);
    const faults = campaignFaults(content, {
      ...{ today: this.clock.today(), kept, isEditionKnown: edition !== null },
      placeIds: new Set(places.filter(({ closedOn }) => closedOn === null).map(({ id }) => id)),
      collectivityIds: new Set(known.keys()),
    });
    const told = [...(isCampaignId(id) ? [] : [ODD_ID]), ...toFaults(faults)];
    if (told.length > 0) throw new ProblemError('invalid-request', told);
  }

  private async tell(
    manager: Transaction,
    id: string,
    kept: Campaign | null,
    after: AuditedState,
  ): Promise<CampaignDetailDto> {
    const act = { operation: 'manage-campaigns', table: 'campaign', id };
    await recordAudit(manager, { ...act, ...(kept && { before: contentOf(kept) }), after });
    return this.getCampaign.run(id);
  }
}

function isSame(kept: Campaign | null, content: CampaignContent): boolean {
  return kept !== null && sameCampaign(kept, content);
}

/** Each collectivity by its id, once; and the codes that nobody has. */
async function resolve(
  manager: Transaction,
  { collectivityIds: codes, ...input }: CampaignInput,
): Promise<{ content: CampaignContent; unknown: string[] }> {
  const known = await new CollectivityRepository(manager).findByCodes(codes);
  const once = <T>(values: readonly T[]): T[] => [...new Set(values)];
  return {
    content: {
      ...input,
      kinds: once(input.kinds),
      strata: once(input.strata),
      territoryIds: once(input.territoryIds),
      collectivityIds: once(codes.flatMap((code) => known.get(code) ?? [])),
    },
    unknown: codes.filter((code) => !known.has(code)),
  };
}

/** What the audit keeps of a campaign. */
function contentOf({ title, purpose, mandate, editionId, opensOn, photographOn, ...campaign }: Campaign): AuditedState {
  const { kinds, strata, territoryIds, collectivityIds } = campaign;
  const invitation = { kinds, strata, territoryIds, collectivityIds };
  return { title, purpose, mandate, editionId, opensOn, photographOn, ...invitation };
}
