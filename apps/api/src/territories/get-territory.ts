import { Injectable } from '@nestjs/common';
import type { TerritoryDetailDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, TerritoryRepository } from '@ou-en-est-on/data';
import { explainPopulation, olderCensusOf, type Territory, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { toCollectivityDto, toPlaceDto, toTerritoryDto } from './territory.mapper.js';

@Injectable()
export class GetTerritory {
  constructor(
    private readonly territories: TerritoryRepository,
    private readonly collectivities: CollectivityRepository,
  ) {}

  /**
   * A territory by its id, in capitals or not. The former code of a commune leads to the one it was merged into, that of
   * an arrondissement to its commune.
   * @throws ProblemError not-found
   */
  async run(code: string): Promise<TerritoryDetailDto> {
    const id = code.toUpperCase();
    const own = await this.territories.findById(id);
    const found = own ?? (await this.findMerged(id));
    if (!found) throw new ProblemError('not-found');
    const [parents, children, collectivity, changes, successor] = await Promise.all([
      this.findParents(found),
      this.territories.findChildren(found),
      this.collectivities.findByTerritory(found.id),
      this.territories.findChanges(found.id),
      found.successorId === null ? null : this.territories.findById(found.successorId),
    ]);
    const memberOf = collectivity ? await this.collectivities.findBodiesOf(collectivity.id) : [];
    return {
      ...toTerritoryDto(found),
      populationExplain: toExplanationDto(explainPopulation(found)),
      olderCensus: olderCensusOf(found),
      askedAs: own ? null : id,
      closedOn: found.closedOn,
      successor: successor && toPlaceDto(successor),
      formerCodes: [...found.formerCodes],
      otherNames: [...found.otherNames],
      parents: parents.map(toPlaceDto),
      children: children.map(toPlaceDto),
      collectivity: collectivity && toCollectivityDto(collectivity),
      memberOf: memberOf.map(({ id, name }) => ({ id, name })),
      changes: changes.map(({ vintage, kind, before, after }) => ({ vintage, kind, before, after })),
    };
  }

  private async findMerged(id: string): Promise<Territory | null> {
    const [, code] = /^COM-([0-9AB]{5})$/.exec(id) ?? [];
    return code === undefined ? null : this.territories.findByOtherCode(code);
  }

  /** From the smallest to the largest. */
  private async findParents({ id, epciId, departmentId, regionId, parentId }: Territory): Promise<Territory[]> {
    const ids = [epciId, departmentId, regionId, parentId, 'FR'].filter((one) => one !== null && one !== id);
    const parents = await this.territories.findByIds([...new Set(ids)].filter((one) => one !== null));
    return parents.sort((a, b) => TERRITORY_TYPES.indexOf(b.type) - TERRITORY_TYPES.indexOf(a.type));
  }
}
