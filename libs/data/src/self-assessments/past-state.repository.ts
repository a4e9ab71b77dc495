import type { GroupCount, StandingCount } from '@ou-en-est-on/domain';
import { MadeOnce } from '../shared/made-once.js';
import { COUNTED_GROUPS, type SumGrain } from './counted-groups.js';
import type { Said } from './living-state.js';
import { PastLifeRepository } from './past-life.repository.js';
import { type PackedState, type StateLayout, sumStates } from './past-sums.js';
import { STATE_TABLES } from './self-assessment.repository.js';

/** Whoever reads the site at a past day reads several pages of it. */
const READINGS_KEPT = 40;

/** Of every département or stratum, a hundred times as long: those of the page being read. */
const GROUPED_KEPT = 4;

/** What was public of the services at an instant, from the history of validations: today is one instant among others. */
export class PastStateRepository extends PastLifeRepository<Said> {
  protected override readonly tables = STATE_TABLES;
  private readonly national = new MadeOnce<readonly GroupCount[]>(READINGS_KEPT);
  private readonly grouped = new MadeOnce<readonly GroupCount[]>(GROUPED_KEPT);

  /** France as a whole at an instant, by kind, for these subjects: as the sums would have been, with the populations of today. */
  async findNational(editionId: string, subjectIds: readonly string[] | null, at: Date): Promise<StandingCount[]> {
    // Of everything, whatever is asked: the next page of that day asks for something else.
    const counts = await this.findByGroup(editionId, null, 'country', at);
    const wanted = subjectIds && new Set(subjectIds);
    return counts
      .filter(({ subjectId }) => wanted?.has(subjectId) ?? true)
      .map(({ kind, subjectId, standing, collectivities, population }) => ({
        ...{ kind, subjectId, standing, collectivities, population },
      }));
  }

  /** The same group by group, each collectivity in the territory and in the stratum that are its own today. */
  async findByGroup(
    editionId: string,
    subjectIds: readonly string[] | null,
    grain: SumGrain,
    at: Date,
  ): Promise<readonly GroupCount[]> {
    const version = await this.versionAt(editionId, at);
    const kept = grain === 'country' ? this.national : this.grouped;
    return kept.read(JSON.stringify([editionId, subjectIds, grain, at]), version, () =>
      this.count(editionId, subjectIds, grain, at),
    );
  }

  /** Another one whenever the history until then is: rows are added to it and never removed, in whatever order. */
  private async versionAt(editionId: string, at: Date): Promise<string> {
    const [found] = await this.manager.query<{ version: string }[]>(
      `SELECT concat_ws(' ', count(*), (SELECT version FROM counted_version)) AS version
       FROM validation WHERE edition_id = $1 AND recorded_at <= $2`,
      [editionId, at],
    );
    return found?.version ?? '';
  }

  private async count(
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
