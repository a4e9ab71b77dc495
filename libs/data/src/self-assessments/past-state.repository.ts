import type { GroupCount, StandingCount } from '@ou-en-est-on/domain';
import { COUNTED_GROUPS, type SumGrain } from './counted-groups.js';
import type { Said } from './living-state.js';
import { PastLifeRepository } from './past-life.repository.js';
import { type PackedState, type StateLayout, sumStates } from './past-sums.js';
import { STATE_TABLES } from './self-assessment.repository.js';

/** What was public of the services at an instant, from the history of validations: today is one instant among others. */
export class PastStateRepository extends PastLifeRepository<Said> {
  protected override readonly tables = STATE_TABLES;

  /** France as a whole at an instant, by kind, for these subjects: as the sums would have been, with the populations of today. */
  async findNational(editionId: string, subjectIds: readonly string[] | null, at: Date): Promise<StandingCount[]> {
    const counts = await this.findByGroup(editionId, subjectIds, 'country', at);
    return counts.map(({ kind, subjectId, standing, collectivities, population }) => ({
      ...{ kind, subjectId, standing, collectivities, population },
    }));
  }

  /** The same group by group, each collectivity in the territory and in the stratum that are its own today. */
  async findByGroup(
    editionId: string,
    subjectIds: readonly string[] | null,
    grain: SumGrain,
    at: Date,
  ): Promise<GroupCount[]> {
    const layouts = await this.manager.query<StateLayout[]>(
      'SELECT id, services FROM state_layout WHERE edition_id = $1',
      [editionId],
    );
    const states = await this.manager.query<PackedState[]>(
      `SELECT collectivity_id AS "collectivityId", ${COUNTED_GROUPS[grain]} AS "groupId", kind, population,
         layout_id AS "layoutId", words, said
       FROM states_known_at($1, $2) JOIN counted_collectivities() AS counted ON counted.id = collectivity_id`,
      [editionId, at],
    );
    return sumStates(states, layouts, subjectIds);
  }
}
