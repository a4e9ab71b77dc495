import { Injectable } from '@nestjs/common';
import type { ClocksQuery, CollectivityDashboardDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, TerritoryRepository } from '@ou-en-est-on/data';
import { ProblemError } from '../http/problem-error.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { ReadLocalState } from './read-local-state.js';

/** What a collectivity made public, whether a territory has it or not. */
@Injectable()
export class GetCollectivityDashboard {
  constructor(
    private readonly collectivities: CollectivityRepository,
    private readonly territories: TerritoryRepository,
    private readonly readLocalState: ReadLocalState,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found */
  async run(id: string, query: ClocksQuery): Promise<CollectivityDashboardDto> {
    const clocks = this.clock.reading(query);
    const collectivity = await this.collectivities.findById(id.toUpperCase());
    if (!collectivity) throw new ProblemError('not-found');
    const { name, kind, territoryId } = collectivity;
    const territory = territoryId === null ? null : await this.territories.findById(territoryId);
    return {
      clocks: toClocksDto(clocks),
      collectivity: { id: collectivity.id, name, kind },
      localState: await this.readLocalState.run(territory, collectivity, clocks),
    };
  }
}
