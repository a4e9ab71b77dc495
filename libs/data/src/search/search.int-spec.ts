import type { SearchKind } from '@ou-en-est-on/domain';
import { aGovernmentAction } from '@ou-en-est-on/testing';
import { GovernmentActionEntity } from '../government-actions/government-action.entity.js';
import { loadShippedData } from '../loader/index.js';
import { readShippedData } from '../shipped/index.js';
import { createTestDatabase, databaseWithTerritories, insertRow, type TestDatabase } from '../testing/index.js';
import { refreshSearch } from './refresh-search.js';
import { type FoundDocument, type SearchPage, SearchRepository, type SearchRequest } from './search.repository.js';

const EVERY_DOCUMENT = 182;

describe('the search of the shipped data', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await databaseWithTerritories();
    await loadShippedData(database.dataSource, readShippedData(), new Date('2026-11-21T10:00:00Z'));
  });

  afterAll(() => database.drop());

  const search = (text: string, request: Partial<SearchRequest> = {}): Promise<SearchPage> =>
    new SearchRepository(database.dataSource.manager).search({ text, limit: 100, offset: 0, ...request });
  const idsOf = ({ items }: SearchPage): string[] => items.map(({ entityId }) => entityId);
  const marked = ({ title, titleRanges }: FoundDocument): string[] =>
    titleRanges.map(({ start, end }) => [...title].slice(start, end).join(''));

  it.each([
    ['without accents', 'egalite d acces', 'égalité d’accès'],
    ['in capitals', 'FIBRE', 'fibre'],
    ['with the other apostrophe', "l'accès", 'l’accès'],
    ['with or without hyphens', 'très-haut-débit', 'tres haut debit'],
    ['in decomposed letters', 'fibre me\u0301diation', 'fibre médiation'],
  ])('finds the same %s', async (_, one, other) => {
    const page = await search(one);
    expect(page.total).toBeGreaterThan(0);
    expect(idsOf(page)).toEqual(idsOf(await search(other)));
  });

  it('finds in the singular what is in the plural', async () => {
    const plural = idsOf(await search('conseillers numériques'));
    expect(plural).toContain('conseillers-numeriques');
    expect(idsOf(await search('conseiller numérique'))).toEqual(expect.arrayContaining(plural));
    expect(idsOf(await search('réseau mobile'))).toEqual(idsOf(await search('réseaux mobiles')));
  });

  it.each([
    ['conseilers numeriques', 'conseilers', 'conseillers'],
    ['fibbre', 'fibbre', 'fibre'],
    ['fibb', 'fibb', 'fibre'],
    ['rezeau', 'rezeau', 'reseau'],
  ])('reads « %s » as it was meant, and says so', async (text, typed, meant) => {
    const page = await search(text);
    expect(page.words.filter(({ known }) => !known)).toEqual([
      expect.objectContaining({ typed, resembling: expect.arrayContaining([meant]) as string[] }),
    ]);
    expect(idsOf(page)).toEqual(idsOf(await search(text.replace(typed, meant))));
  });

  it.each([
    ['figures', 'fibre 2019999'],
    ['short words', 'fibre loj'],
  ])('makes nothing of unknown %s', async (_, text) => {
    const { words } = await search(text);
    expect(words[1]).toMatchObject({ known: false, resembling: [], lexemes: [] });
  });

  it('completes the last word, as one types', async () => {
    const found = await search('conseillers nu');
    expect(idsOf(found)).toEqual(expect.arrayContaining(idsOf(await search('conseillers numériques'))));
    expect((await search('nu conseillers')).words[0]?.lexemes).toHaveLength(0);
  });

  it('gives first what has the words in its title', async () => {
    const { items } = await search('fibre');
    const inTitle = items.map((item) => marked(item).length > 0);
    expect(inTitle).toEqual([...inTitle].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(inTitle)).toEqual(new Set([true, false]));
  });

  it.each([
    ['2023-1.1.1', ['2023-1.1.1']],
    [' 2023-1.1 ', ['2023-1.1.1', '2023-1.1.2', '2023-1.1.3', '2023-1.1.4', '2023-1.1.5']],
    ['2023-9', []],
  ])('reads %j as the number of a proposal, or its beginning', async (text, ids) => {
    expect(idsOf(await search(text))).toEqual(ids);
  });

  it('gives first the action that is asked by its id', async () => {
    expect(idsOf(await search('PFTHD'))[0]).toBe('pfthd');
  });

  it('gives what holds some of the words when nothing holds them all, those with the most first', async () => {
    const page = await search('fibre villages zzzzzz');
    expect(page.everyWord).toBe(false);
    expect(page.words.map(({ typed, known }) => [typed, known])).toContainEqual(['zzzzzz', false]);
    expect(idsOf(page)).toEqual(expect.arrayContaining(idsOf(await search('fibre'))));
    expect((await search('fibre très haut débit')).everyWord).toBe(true);
  });

  it.each(['de la', 'les', '…', '🦄', '«»', '%', '_'])('finds nothing, and breaks nothing, with %j', async (text) => {
    expect(await search(text)).toMatchObject({ items: [], total: 0, everyWord: true, words: [] });
  });

  it.each([
    ['quotes', "fibre' OR 1=1 --"],
    ['operators', 'fibre:* & !numérique | ('],
    ['double quotes', '"fibre"'],
    ['a backslash', 'fibre\\'],
    ['wildcards', '%fibre_%'],
    ['a tag', '<b>fibre</b>'],
    ['a phrase operator', "fibre <-> '' "],
    ['a parameter', '$1'],
    ['control characters', '\u0001\u0002\u0003fibre'],
    ['a word many times', 'fibre '.repeat(2_000)],
    ['a giant word', 'x'.repeat(10_000)],
    ['many words', Array.from({ length: 400 }, (_, n) => `mot${String(n)}`).join(' ')],
    ['an emoji', '🦄 fibre'],
    ['a ligature', 'ﬁbre'],
    ['another alphabet', 'ΑΒΓ κόσμε'],
  ])('takes %s for words', async (_, text) => {
    expect((await search(text, { limit: 5 })).total).toBeLessThan(EVERY_DOCUMENT);
  });

  it('counts each facet under the filters of the others', async () => {
    const all = await search('numérique');
    const total = (facet: { count: number }[]): number => facet.reduce((sum, { count }) => sum + count, 0);
    expect(total([...all.facets.kind])).toBe(all.total);
    const filtered = await search('numérique', { motions: ['2023'], kinds: ['proposal'] });
    expect(filtered.facets.kind).toEqual((await search('numérique', { motions: ['2023'] })).facets.kind);
    expect(filtered.facets.motion).toEqual((await search('numérique', { kinds: ['proposal'] })).facets.motion);
    expect(filtered.facets.motion.find(({ value }) => value === '2023')?.count).toBe(filtered.total);
    expect(total([...filtered.facets.stake])).toBe(filtered.total);
  });

  it.each<[SearchKind, Partial<SearchRequest>]>([
    ['indicator', { kinds: ['indicator'] }],
    ['proposal', { stakes: ['access'] }],
    ['exchange', { kinds: ['exchange', 'indicator'], motions: ['2019', '2023'] }],
  ])('keeps only %s under %j', async (kind, filters) => {
    const { items, total } = await search('numérique', filters);
    expect([items.length, total > 0]).toEqual([total, true]);
    expect(new Set(items.map((item) => item.kind))).toEqual(new Set([kind]));
  });

  it('gives the same list in small pages', async () => {
    const whole = idsOf(await search('numérique', { limit: EVERY_DOCUMENT }));
    const pages: string[] = [];
    for (let offset = 0; offset < whole.length; offset += 7) {
      pages.push(...idsOf(await search('numérique', { limit: 7, offset })));
    }
    expect(whole.length).toBeGreaterThan(100);
    expect(pages).toEqual(whole);
  });

  it('marks words of the text as it is written, and nothing else', async () => {
    const { items } = await search('co');
    expect(items.length).toBeGreaterThan(90);
    for (const item of items) {
      const body = [...item.sentences.map(({ text }) => text).join('\n')];
      const words = item.sentenceRanges.map(({ start, end }) => body.slice(start, end).join(''));
      for (const word of [...marked(item), ...words]) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
    }
    expect(new Set(items.flatMap(marked))).toContain('Co');
  });

  it('says nothing of what is to verify: neither a fact, nor what an action is described by', async () => {
    const facts: { words: string }[] = await database.dataSource.query(
      `SELECT concat_ws(' ', label, note) AS words FROM action_milestone WHERE to_verify
       UNION ALL SELECT concat_ws(' ', metric, note) FROM action_target WHERE to_verify
       UNION ALL SELECT concat_ws(' ', metric, value_text, note) FROM action_observation WHERE to_verify
       UNION ALL SELECT note FROM government_action WHERE to_verify AND note IS NOT NULL
       UNION ALL SELECT reference ->> 'label' FROM government_action, jsonb_array_elements(legal_references) reference
         WHERE to_verify`,
    );
    expect(facts.length).toBeGreaterThan(10);
    const bodies: { body: string }[] = await database.dataSource.query(`SELECT body FROM search_document`);
    for (const { words } of facts) expect(bodies.filter(({ body }) => body?.includes(words))).toEqual([]);
  });
});

describe('what the search reads', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => database.drop());

  const words = (): Promise<{ word: string }[]> => database.dataSource.query('SELECT word FROM search_word ORDER BY 1');

  it('follows what it is made of', async () => {
    const { manager } = database.dataSource;
    await insertRow(manager, GovernmentActionEntity, aGovernmentAction({ name: 'Ancien', promise: 'x', lead: 'x' }));
    expect(await refreshSearch(manager)).toMatchObject({ inserted: 1, updated: 0, removed: 0, unchanged: 0 });
    await manager.update(GovernmentActionEntity, { id: 'plan-exemple' }, { name: 'Nouveau' });
    expect(await refreshSearch(manager)).toMatchObject({ inserted: 0, updated: 1, removed: 0, unchanged: 0 });
    expect(await words()).toEqual([{ word: 'nouveau' }, { word: 'x' }]);
    expect(await refreshSearch(manager)).toMatchObject({ inserted: 0, updated: 0, removed: 0, unchanged: 1 });
  });

  it('forgets, at the next load, what it said of an action that is to verify', async () => {
    const { manager } = database.dataSource;
    const held = { name: 'Plan', promise: 'x', lead: 'x', note: 'Viserait', toVerify: true };
    await insertRow(manager, GovernmentActionEntity, aGovernmentAction(held));
    await refreshSearch(manager);
    await manager.query(`UPDATE search_document SET body = body || E'\\nViserait', parts = parts || '{note}'`);
    expect(await refreshSearch(manager)).toMatchObject({ updated: 1 });
    expect(await words()).toEqual([{ word: 'plan' }, { word: 'x' }]);
  });

  it('forgets what is no more', async () => {
    const { manager } = database.dataSource;
    await manager.query(
      `INSERT INTO search_document (kind, entity_id, title, parts, position) VALUES ('indicator', 'parti', 'Parti', '{}', 0)`,
    );
    expect(await refreshSearch(manager)).toMatchObject({ removed: 1 });
    expect(await words()).toEqual([]);
  });

  it('is written whole by each of two that write at once', async () => {
    const { dataSource } = database;
    await insertRow(dataSource.manager, GovernmentActionEntity, aGovernmentAction());
    const both = [1, 2].map(() => dataSource.transaction((one) => refreshSearch(one)));
    expect((await Promise.all(both)).map(({ inserted }) => inserted).sort()).toEqual([0, 1]);
  });

  it('has the stems of its text, whatever a writer says', async () => {
    await database.dataSource.query(
      `INSERT INTO search_document (kind, entity_id, title, parts, position, words)
       VALUES ('indicator', 'essai', 'Les réseaux', '{}', 0, 'faux')`,
    );
    await database.dataSource.query(`UPDATE search_document SET words = 'faux'`);
    expect(await database.dataSource.query('SELECT words::text FROM search_document')).toEqual([
      { words: `'le':1A 'reseau':2A` },
    ]);
  });
});
