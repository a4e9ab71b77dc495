import type { CalendarDate, Campaign, CampaignContent, InvitedGroup } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { CampaignEntity } from './campaign.entity.js';

/** Who writes a campaign, and when. */
export interface CampaignAuthor {
  readonly at: Date;
  readonly by: string;
}

/** A campaign with how many it invites and how many of them have a public state: frozen once it is photographed. */
export interface CountedCampaign extends Campaign {
  readonly invited: number;
  readonly respondents: number;
}

const COLUMNS = `
  campaign.id, edition_id AS "editionId", mandate, purpose, title, kinds, strata, territory_ids AS "territoryIds",
  collectivity_ids AS "collectivityIds", opens_on::text AS "opensOn", photograph_on::text AS "photographOn",
  cancelled_at AS "cancelledAt", cancel_reason AS "cancelReason", version, photograph.taken_at AS "photographedAt"`;
const CAMPAIGNS = 'campaign LEFT JOIN photograph ON photograph.campaign_id = campaign.id';

/** Everybody reads campaigns; the database lets those who work for the association write them, and nobody delete one. */
export class CampaignRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Campaign | null> {
    const [row] = await this.manager.query<Campaign[]>(`SELECT ${COLUMNS} FROM ${CAMPAIGNS} WHERE campaign.id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** The same, to change it: nobody else does, nor takes its photograph, until the end of the transaction. */
  async lock(id: string): Promise<Campaign | null> {
    await this.manager.query('SELECT FROM campaign WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  /** The last photographed first. */
  findAll(): Promise<Campaign[]> {
    return this.manager.query(`SELECT ${COLUMNS} FROM ${CAMPAIGNS} ORDER BY photograph_on DESC, campaign.id`);
  }

  /** In the same order, those that still invite a collectivity on a day. */
  findInviting(collectivityId: string, today: CalendarDate): Promise<Campaign[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM ${CAMPAIGNS}
       WHERE photograph.campaign_id IS NULL AND cancelled_at IS NULL
         AND EXISTS (SELECT FROM invited_by(campaign.id, $2) WHERE collectivity_id COLLATE "C" = $1)
       ORDER BY photograph_on DESC, campaign.id`,
      [collectivityId, today],
    );
  }

  /** The campaigns whose photograph is not taken, though their last day is over. */
  findEnded(today: CalendarDate): Promise<Campaign[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM ${CAMPAIGNS}
       WHERE photograph.campaign_id IS NULL AND cancelled_at IS NULL AND photograph_on < $1
       ORDER BY photograph_on, campaign.id`,
      [today],
    );
  }

  /** Adds how many each invites on a day, and how many of them answered. */
  async count(campaigns: readonly Campaign[], today: CalendarDate): Promise<CountedCampaign[]> {
    const rows = await this.manager.query<{ id: string; invited: number; respondents: number }[]>(COUNTS, [
      campaigns.map(({ id }) => id),
      today,
    ]);
    const counts = new Map(rows.map((row) => [row.id, row]));
    return campaigns.map((campaign) => {
      const { invited = 0, respondents = 0 } = counts.get(campaign.id) ?? {};
      return { ...campaign, invited, respondents };
    });
  }

  /** Those that a campaign invites, by région, kind and stratum, with those of them whose state is public. */
  findGroups({ id, photographedAt }: Campaign, today: CalendarDate): Promise<InvitedGroup[]> {
    return photographedAt === null
      ? this.manager.query(INVITED_TODAY, [id, today])
      : this.manager.query(INVITED_THEN, [id]);
  }

  /** Begins a campaign; false when one has that id already. */
  async create(id: string, content: CampaignContent, { at, by }: CampaignAuthor): Promise<boolean> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(CampaignEntity)
      .values({ id, ...content, cancelledAt: null, cancelReason: null, version: 1, editedAt: at, editedBy: by })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** Keeps what is written, one version further. */
  async write(id: string, content: CampaignContent, author: CampaignAuthor): Promise<void> {
    await this.update(id, content, author);
  }

  async cancel(id: string, reason: string, author: CampaignAuthor): Promise<void> {
    await this.update(id, { cancelledAt: author.at, cancelReason: reason }, author);
  }

  private async update(id: string, changed: Partial<CampaignEntity>, { at, by }: CampaignAuthor): Promise<void> {
    const raised = { version: () => 'version + 1', editedAt: at, editedBy: by };
    await this.manager.update(CampaignEntity, { id }, { ...changed, ...raised });
  }
}

const COUNTS = `
  SELECT campaign.id, coalesce(photograph.invited, live.invited) AS invited,
    coalesce(photograph.respondents, live.respondents) AS respondents
  FROM campaign LEFT JOIN photograph ON photograph.campaign_id = campaign.id, LATERAL (
    SELECT count(*)::integer AS invited, count(respondent.collectivity_id)::integer AS respondents
    FROM invited_by(campaign.id, $2) AS invited LEFT JOIN respondent
      ON respondent.collectivity_id = invited.collectivity_id AND respondent.edition_id = campaign.edition_id
    WHERE photograph.campaign_id IS NULL
  ) AS live
  WHERE campaign.id = ANY ($1)`;

const INVITED_TODAY = `
  SELECT region_id AS "regionId", invited.kind, invited.stratum, count(*)::integer AS invited,
    count(respondent.collectivity_id)::integer AS respondents
  FROM campaign, invited_by(campaign.id, $2) AS invited LEFT JOIN respondent
    ON respondent.collectivity_id = invited.collectivity_id
    AND respondent.edition_id = (SELECT edition_id FROM campaign WHERE id = $1)
  WHERE campaign.id = $1
  GROUP BY region_id, invited.kind, invited.stratum ORDER BY region_id, invited.kind, invited.stratum`;

const INVITED_THEN = `
  SELECT region_id AS "regionId", kind, stratum, sum(invited.collectivities)::integer AS invited,
    coalesce(sum(answered.respondents), 0)::integer AS respondents
  FROM photograph_invited AS invited LEFT JOIN (
    SELECT territory_id, kind, stratum, count(*) AS respondents FROM photograph_respondent
    WHERE campaign_id = $1 GROUP BY territory_id, kind, stratum
  ) AS answered USING (territory_id, kind, stratum)
  WHERE invited.campaign_id = $1
  GROUP BY region_id, kind, stratum ORDER BY region_id, kind, stratum`;
