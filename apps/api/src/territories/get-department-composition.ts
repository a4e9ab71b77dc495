import { Injectable } from '@nestjs/common';
import type { DepartmentCompositionDto } from '@ou-en-est-on/contracts';
import { TerritoryRepository } from '@ou-en-est-on/data';
import { explainComposition, groupBy } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { toPlaceDto } from './territory.mapper.js';

@Injectable()
export class GetDepartmentComposition {
  constructor(private readonly territories: TerritoryRepository) {}

  /**
   * The EPCI that have a commune in a département, each with those communes; then the communes that are in none.
   * @throws ProblemError not-found
   */
  async run(code: string): Promise<DepartmentCompositionDto> {
    const department = await this.territories.findById(code.toUpperCase());
    if (department?.type !== 'department') throw new ProblemError('not-found');
    const departmentId = department.id;
    const [epcis, communes] = await Promise.all([
      this.territories.findAfter({ types: ['epci'], departmentId }, null, null),
      this.territories.findAfter({ types: ['commune'], departmentId }, null, null),
    ]);
    const members = await this.territories.countMembers(epcis.map(({ id }) => id));
    const byEpci = groupBy(communes, ({ epciId }) => epciId);
    return {
      department: toPlaceDto(department),
      items: epcis.map((epci) => {
        const own = byEpci.get(epci.id) ?? [];
        return {
          ...toPlaceDto(epci),
          communes: own.map(toPlaceDto),
          elsewhere: (members.get(epci.id) ?? own.length) - own.length,
        };
      }),
      alone: (byEpci.get(null) ?? []).map(toPlaceDto),
      explain: toExplanationDto(explainComposition(department, { epcis: epcis.length, communes: communes.length })),
    };
  }
}
