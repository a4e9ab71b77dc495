import { Injectable } from '@nestjs/common';
import {
  CampaignRepository,
  CollectivityRepository,
  GovernmentActionRepository,
  IndicatorRepository,
  MotionRepository,
  ProposalRepository,
  PublicSheetRepository,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import { isSheetId } from '@ou-en-est-on/domain';
import { answeredWithin } from '../database/answered-within.js';
import { Database } from '../database/database.js';
import { isDatabaseUnavailable } from '../database/database-unavailable.js';
import { PublicMemory } from '../memory/public-memory.js';
import { KnownIds } from './known-ids.js';
import { knownPage, type PageSubject } from './known-pages.js';

/** A reader who opens a page does not wait longer to be told whether it exists. */
const PATIENCE_MS = 2_000;

/** As the addresses of the site write it: in small letters. */
const TERRITORY_ID = /^(fr|reg-\d{2}|dep-(\d{2,3}|2[ab])|om-\d{3}|epci-\d{9}|com-(\d{5}|2[ab]\d{3}))$/;

const BODY_ID = /^syn-\d{9}$/;

/** Says whether the site has a page at an address. */
@Injectable()
export class FindPage {
  private readonly ids: Readonly<Record<PageSubject, Pick<KnownIds, 'has'>>>;

  constructor(
    database: Database,
    memory: PublicMemory,
    motions: MotionRepository,
    proposals: ProposalRepository,
    actions: GovernmentActionRepository,
    indicators: IndicatorRepository,
    territories: TerritoryRepository,
    collectivities: CollectivityRepository,
    sheets: PublicSheetRepository,
    campaigns: CampaignRepository,
  ) {
    const idsOf = (repository: { findAll(): Promise<readonly { readonly id: string }[]> }): KnownIds =>
      new KnownIds(memory, async () => {
        await database.connect();
        return repository.findAll();
      });
    this.ids = {
      motion: idsOf(motions),
      proposal: idsOf(proposals),
      'government-action': idsOf(actions),
      indicator: idsOf(indicators),
      campaign: idsOf(campaigns),
      // 36,000 ids are not held: each is looked up, once its form says that it can be one.
      territory: {
        has: async (id) => {
          if (!TERRITORY_ID.test(id)) return false;
          await database.connect();
          return territories.isKnown(id.toUpperCase());
        },
      },
      collectivity: {
        has: async (id) => {
          if (!BODY_ID.test(id)) return false;
          await database.connect();
          return (await collectivities.findById(id.toUpperCase())) !== null;
        },
      },
      'action-sheet': {
        has: async (id) => {
          if (!isSheetId(id)) return false;
          await database.connect();
          return sheets.isKnown(id);
        },
      },
    };
  }

  /** While the database is away nobody knows: the page is served, and says itself that the data do not answer. */
  async exists(path: string): Promise<boolean> {
    const page = knownPage(path);
    if (page === null) return false;
    if (page.subject === null) return true;
    try {
      return await answeredWithin(PATIENCE_MS, this.ids[page.subject].has(page.id));
    } catch (error) {
      if (isDatabaseUnavailable(error)) return true;
      throw error;
    }
  }
}
