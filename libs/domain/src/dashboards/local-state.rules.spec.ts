import fc from 'fast-check';
import type { StandingCount } from '../proposals/local-reading.rules.js';
import type { Standing } from '../self-assessments/answer.js';
import { scoreOf } from '../self-assessments/score.rules.js';
import { groupScore } from './local-state.rules.js';

const LEVELS = [
  { code: 'not-started', weight: 0 },
  { code: 'in-progress', weight: 0.5 },
  { code: 'achieved', weight: 1 },
];
const THEMES = [
  { id: 'a', services: [{ id: 'a-1' }, { id: 'a-2' }] },
  { id: 'b', services: [{ id: 'b-1' }] },
];
const SERVICES = ['a-1', 'a-2', 'b-1'];
const level = (code: string): Standing => ({ kind: 'level', level: code, from: null });
type State = ReadonlyMap<string, Standing>;

/** The sums that these states make. */
function sumsOf(states: readonly State[]): StandingCount[] {
  const one = { kind: 'commune', population: 0, collectivities: 1 };
  return states.flatMap((state) => [
    { ...one, subjectId: '*', standing: 'respondent' },
    ...[...state].map(([subjectId, standing]) => ({
      ...{ ...one, subjectId },
      standing: standing.kind === 'level' ? standing.level : standing.kind,
    })),
  ]);
}

describe('a group that a collectivity is compared with', () => {
  const achieved: State = new Map(SERVICES.map((id) => [id, level('achieved')]));
  const nothing: State = new Map(SERVICES.map((id) => [id, level('not-started')]));

  it.each([
    ['four others', 4, null],
    ['five others', 5, 5],
  ])('of %s is displayed or not', (_case, others, size) => {
    const group = groupScore(THEMES, sumsOf([nothing, ...Array<State>(others).fill(achieved)]), nothing, LEVELS);
    expect(group.size).toBe(size);
    expect(group.overall).toBe(size === null ? null : 100);
  });

  it('counts everybody when the collectivity is not among them', () => {
    const group = groupScore(THEMES, sumsOf(Array<State>(5).fill(achieved)), null, LEVELS);
    expect(group).toMatchObject({ size: 5, counted: 15, overall: 100 });
  });

  it('has no score where the others know no level', () => {
    const silent: State = new Map([['a-1', { kind: 'not-concerned' }]]);
    const group = groupScore(THEMES, sumsOf(Array<State>(6).fill(silent)), silent, LEVELS);
    expect([group.overall, group.byTheme.get('b')]).toEqual([null, null]);
  });

  it('says nothing of a theme none of whose services has five levels, nor of the whole when it is so of each', () => {
    const unconcerned: State = new Map([['b-1', { kind: 'not-concerned' }]]);
    const said = (id: string): State => new Map([...unconcerned, [id, level('achieved')]]);
    const some = [...Array<State>(4).fill(said('a-1')), ...Array<State>(4).fill(said('a-2'))];
    const few = groupScore(THEMES, sumsOf([unconcerned, ...some, said('b-1')]), unconcerned, LEVELS);
    expect(few).toMatchObject({ size: 9, counted: 9, overall: null });
    expect([...few.byTheme]).toEqual([
      ['a', null],
      ['b', null],
    ]);
    const enough = groupScore(THEMES, sumsOf([unconcerned, ...some, said('a-1'), said('b-1')]), unconcerned, LEVELS);
    expect(enough.overall).toBe(100);
    expect([...enough.byTheme]).toEqual([
      ['a', 100],
      ['b', null],
    ]);
  });

  it('does not count the level of oneself among the five', () => {
    const group = groupScore(THEMES, sumsOf([...Array<State>(5).fill(achieved), nothing]), achieved, LEVELS);
    expect(group).toMatchObject({ size: 5, overall: 80 });
    const mine: State = new Map([['a-1', level('achieved')]]);
    const silent: State = new Map();
    const others = [...Array<State>(4).fill(mine), silent];
    expect(groupScore(THEMES, sumsOf([mine, ...others]), mine, LEVELS)).toMatchObject({ size: 5, overall: null });
  });

  const standing = fc.oneof(
    fc.constantFrom(...LEVELS.map(({ code }) => level(code))),
    fc.constantFrom<Standing>({ kind: 'not-concerned' }, { kind: 'awaited', reason: 'circle', from: null }),
  );
  const state = fc.dictionary(fc.constantFrom(...SERVICES), standing).map((said) => new Map(Object.entries(said)));

  it('scores as the answers of the others put together, whatever oneself says', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 6, maxLength: 9 }), ([own = new Map(), ...others]) => {
        const group = groupScore(THEMES, sumsOf([own, ...others]), own, LEVELS);
        const together = others.flatMap((one) => [...one.values()]);
        const enough = SERVICES.some((id) => others.filter((one) => one.get(id)?.kind === 'level').length >= 5);
        const expected = enough ? scoreOf(together, LEVELS).value : null;
        return expected === null ? group.overall === null : Math.abs((group.overall ?? NaN) - expected) < 1e-9;
      }),
    );
  });
});
