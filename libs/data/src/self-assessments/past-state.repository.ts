import type { StandingCount } from '@ou-en-est-on/domain';
import type { Said } from './living-state.js';
import { PastLifeRepository } from './past-life.repository.js';
import { type PackedState, type StateLayout, sumStates } from './past-sums.js';
import { STATE_TABLES } from './self-assessment.repository.js';

/** What was public of the services at an instant, from the history of validations: today is one instant among others. */
export class PastStateRepository extends PastLifeRepository<Said> {
  protected override readonly tables = STATE_TABLES;

  /** France as a whole at an instant, by kind, for these subjects: as the sums would have been, with the populations of today. */
  async findNational(editionId: string, subjectIds: readonly string[] | null, at: Date): Promise<StandingCount[]> {
    const layouts = await this.manager.query<StateLayout[]>(
      'SELECT id, services FROM state_layout WHERE edition_id = $1',
      [editionId],
    );
    const states = await this.manager.query<PackedState[]>(
      `SELECT collectivity_id AS "collectivityId", kind, coalesce(population, 0) AS population,
         layout_id AS "layoutId", words, said
       FROM states_known_at($1, $2) JOIN collectivity ON collectivity.id = collectivity_id`,
      [editionId, at],
    );
    const wanted = subjectIds && new Set(subjectIds);
    return sumStates(states, layouts).filter(({ subjectId }) => wanted?.has(subjectId) ?? true);
  }
}
