import { Injectable } from '@nestjs/common';
import {
  GovernmentActionRepository,
  IndicatorRepository,
  MotionRepository,
  ProposalRepository,
} from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import { isDatabaseUnavailable } from '../database/database-unavailable.js';
import { knownPage, type PageSubject } from './known-pages.js';

/** Says whether the site has a page at an address. */
@Injectable()
export class FindPage {
  private readonly finders: Readonly<Record<PageSubject, (id: string) => Promise<unknown>>>;

  constructor(
    private readonly database: Database,
    motions: MotionRepository,
    proposals: ProposalRepository,
    actions: GovernmentActionRepository,
    indicators: IndicatorRepository,
  ) {
    this.finders = {
      motion: (id) => motions.findById(id),
      proposal: (id) => proposals.findById(id),
      'government-action': (id) => actions.findById(id),
      indicator: (id) => indicators.findById(id),
    };
  }

  /** While the database is away nobody knows: the page is served, and says itself that the data do not answer. */
  async exists(path: string): Promise<boolean> {
    const page = knownPage(path);
    if (page === null) return false;
    if (page.subject === null) return true;
    try {
      await this.database.connect();
      return Boolean(await this.finders[page.subject](page.id));
    } catch (error) {
      if (isDatabaseUnavailable(error)) return true;
      throw error;
    }
  }
}
