import { groupBy, RESPONDENTS, type StandingCount } from '@ou-en-est-on/domain';
import type { RollUpRepository, RollUpVersion, TerritoryCount, TerritorySum } from './roll-up.repository.js';
import { inOrder, type Place } from './standing-order.js';

/** The sums of one territory as they were at a version: where respondents stand, how many they are, and who lives there. */
interface HeldSums extends RollUpVersion {
  readonly places: Int32Array;
  readonly collectivities: Int32Array;
  readonly population: Float64Array;
}

/**
 * The sums of every territory, kept from one reading to the next by their versions: a validation moves those of one
 * territory, and the next reading asks the database for those alone. What is read is what the snapshot of who reads
 * holds, whatever others read meanwhile. France is added up here, from as many numbers whatever the answers.
 */
export class RollUpMemory {
  private readonly held = new Map<string, Map<string, HeldSums>>();
  /** Named once for all territories. */
  private readonly places: Place[] = [];
  private readonly placeNumbers = new Map<string, number>();

  /** France as a whole, by kind, for these subjects; all of them without any. */
  async findNational(
    rollUps: RollUpRepository,
    editionId: string,
    subjectIds: readonly string[] | null = null,
  ): Promise<StandingCount[]> {
    const sums = await this.read(rollUps, editionId);
    const collectivities = new Float64Array(this.places.length);
    const population = new Float64Array(this.places.length);
    for (const one of sums) {
      one.places.forEach((place, index) => {
        collectivities[place] = (collectivities[place] ?? 0) + (one.collectivities[index] ?? 0);
        population[place] = (population[place] ?? 0) + (one.population[index] ?? 0);
      });
    }
    const wanted = subjectIds && new Set(subjectIds);
    return this.places
      .map((place, number) => ({
        ...place,
        collectivities: collectivities[number] ?? 0,
        population: population[number] ?? 0,
      }))
      .filter((count) => count.collectivities > 0 && (wanted?.has(count.subjectId) ?? true))
      .sort(inOrder);
  }

  /**
   * Of each département (région where there is none), how many answers to each of these services stand where, kinds put
   * together; and how many respondents there are. All the services without any.
   */
  async findByTerritory(
    rollUps: RollUpRepository,
    editionId: string,
    serviceIds: readonly string[] | null = null,
  ): Promise<TerritorySum[]> {
    const held = await this.read(rollUps, editionId);
    const wanted = serviceIds && new Set([RESPONDENTS, ...serviceIds]);
    return held.flatMap(({ territoryId, places, collectivities }) => {
      const sums = new Map<string, TerritorySum>();
      places.forEach((place, index) => {
        const { subjectId = '', standing = '' } = this.places[place] ?? {};
        if (wanted && !wanted.has(subjectId)) return;
        const name = `${subjectId} ${standing}`;
        const count = (sums.get(name)?.count ?? 0) + (collectivities[index] ?? 0);
        sums.set(name, { territoryId, subjectId, standing, count });
      });
      return [...sums.values()];
    });
  }

  /** The sums of each territory as the snapshot holds them: those kept at their version, and the others read now. */
  private async read(rollUps: RollUpRepository, editionId: string): Promise<HeldSums[]> {
    const held = this.held.get(editionId) ?? new Map<string, HeldSums>();
    this.held.set(editionId, held);
    const versions = await rollUps.findVersions(editionId);
    const known = versions.map((one) => {
      const kept = held.get(one.territoryId);
      return kept?.version === one.version ? kept : one;
    });
    const changed = known.filter((one) => !isHeld(one));
    if (changed.length === 0) return known.filter(isHeld);
    const ids = changed.map(({ territoryId }) => territoryId);
    const rows = groupBy(await rollUps.findByTerritories(editionId, ids), ({ territoryId }) => territoryId);
    return known.map((one) => {
      if (isHeld(one)) return one;
      const read = this.hold(one, rows.get(one.territoryId) ?? []);
      held.set(one.territoryId, read);
      return read;
    });
  }

  private hold(version: RollUpVersion, rows: readonly TerritoryCount[]): HeldSums {
    return {
      ...version,
      places: Int32Array.from(rows, (row) => this.placeOf(row)),
      collectivities: Int32Array.from(rows, (row) => row.collectivities),
      population: Float64Array.from(rows, (row) => row.population),
    };
  }

  private placeOf({ kind, subjectId, standing }: Place): number {
    const name = `${kind} ${subjectId} ${standing}`;
    const known = this.placeNumbers.get(name);
    if (known !== undefined) return known;
    this.placeNumbers.set(name, this.places.length);
    return this.places.push({ kind, subjectId, standing }) - 1;
  }
}

function isHeld(one: RollUpVersion | HeldSums): one is HeldSums {
  return 'places' in one;
}
