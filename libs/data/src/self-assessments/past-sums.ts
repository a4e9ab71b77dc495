import { type GroupCount, RESPONDENTS, type SaidOfOne, type Standing, standingOf } from '@ou-en-est-on/domain';
import { inOrder } from './standing-order.js';

/** Which service each byte of a packed state is about. */
export interface StateLayout {
  readonly id: number;
  readonly services: readonly string[];
}

/** What was public of a collectivity at some instant, packed, and as whom it is counted. */
export interface PackedState {
  readonly collectivityId: string;
  readonly groupId: string;
  readonly kind: string;
  readonly population: number;
  readonly layoutId: number;
  /** A value, followed by the provider where somebody else provides the service. */
  readonly words: readonly string[];
  /** For each service of the layout, the rank of its word; 0 where it is not answered. */
  readonly said: Uint8Array;
}

/** How many stand somewhere, and how many people live there, subject by subject. */
interface Tally {
  readonly groupId: string;
  readonly kind: string;
  readonly standing: string;
  readonly collectivities: Int32Array;
  readonly population: Float64Array;
}

/**
 * The groups at an instant, by kind, subject and standing, from the states of that instant: millions of answers, hence
 * numbers in arrays; of the subjects asked for, or of all. Where an answer of somebody else leads is the rule of the domain.
 */
export function sumStates(
  states: readonly PackedState[],
  layouts: readonly StateLayout[],
  subjectIds: readonly string[] | null = null,
): GroupCount[] {
  const answers = new PackedAnswers(states, layouts);
  const wanted = subjectIds && new Set(subjectIds);
  const everything = [RESPONDENTS, ...new Set(layouts.flatMap(({ services }) => services))];
  const subjects = everything.filter((id) => wanted?.has(id) ?? true);
  const numbers = new Map(subjects.map((id, number) => [id, number]));
  const placed = new Map(
    layouts.map(({ id, services }) => [id, { services, numbers: services.map((service) => numbers.get(service)) }]),
  );
  const tallies = new Map<string, Tally>();
  const tallyOf = ({ groupId, kind }: PackedState, standing: string): Tally => {
    const name = `${groupId} ${kind} ${standing}`;
    const known = tallies.get(name);
    if (known) return known;
    const { length } = subjects;
    const begun = {
      groupId,
      kind,
      standing,
      collectivities: new Int32Array(length),
      population: new Float64Array(length),
    };
    tallies.set(name, begun);
    return begun;
  };
  for (const state of states) {
    const { population, words, said } = state;
    const layout = placed.get(state.layoutId);
    const own = words.map((word) => (word.includes(' ') ? null : tallyOf(state, word)));
    const counted = numbers.get(RESPONDENTS);
    if (counted !== undefined) add(tallyOf(state, 'respondent'), counted, population);
    said.forEach((rank, place) => {
      const number = layout?.numbers[place];
      if (rank === 0 || !layout || number === undefined) return;
      const tally = own[rank - 1] ?? tallyOf(state, nameOf(answers.standing(state, layout.services[place] ?? '')));
      add(tally, number, population);
    });
  }
  return [...tallies.values()].flatMap((tally) => countsOf(tally, subjects)).sort(inOrder);
}

function add({ collectivities, population }: Tally, number: number, people: number): void {
  collectivities[number] = (collectivities[number] ?? 0) + 1;
  population[number] = (population[number] ?? 0) + people;
}

function countsOf(tally: Tally, subjects: readonly string[]): GroupCount[] {
  const { groupId, kind, standing, collectivities, population } = tally;
  return subjects.flatMap((subjectId, number) => {
    const count = collectivities[number] ?? 0;
    if (count === 0) return [];
    return [{ groupId, kind, subjectId, standing, collectivities: count, population: population[number] ?? 0 }];
  });
}

const nameOf = (standing: Standing | null): string =>
  standing?.kind === 'level' ? standing.level : (standing?.kind ?? 'awaited');

/** The answers of many packed states, found one by one. */
class PackedAnswers {
  private readonly states: ReadonlyMap<string, PackedState>;
  private readonly places: ReadonlyMap<number, ReadonlyMap<string, number>>;

  constructor(states: readonly PackedState[], layouts: readonly StateLayout[]) {
    this.states = new Map(states.map((state) => [state.collectivityId, state]));
    this.places = new Map(layouts.map(({ id, services }) => [id, new Map(services.map((one, place) => [one, place]))]));
  }

  standing({ collectivityId }: PackedState, serviceId: string): Standing | null {
    const said = (id: string): SaidOfOne | null => this.find(id, serviceId);
    return standingOf(collectivityId, said(collectivityId), said);
  }

  private find(collectivityId: string, serviceId: string): SaidOfOne | null {
    const state = this.states.get(collectivityId);
    const place = state && this.places.get(state.layoutId)?.get(serviceId);
    const word = place === undefined ? undefined : state?.words[(state.said[place] ?? 0) - 1];
    if (word === undefined) return null;
    const [value = '', providedBy = null] = word.split(' ');
    return { value, providedBy };
  }
}
