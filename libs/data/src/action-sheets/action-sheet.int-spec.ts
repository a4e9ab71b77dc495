import type { SheetContent } from '@ou-en-est-on/domain';
import { aMotion, anAxis, aProposal, aStake } from '@ou-en-est-on/testing';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../identity/in-transaction.js';
import { AxisEntity, CollectivityEntity, MotionEntity, ProposalEntity, StakeEntity } from '../index.js';
import { BODIES, insertBodies, insertEdition, memberOf } from '../testing/editions-and-bodies.fixture.js';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { ActionSheetRepository, type SheetKey } from './action-sheet.repository.js';
import { PublicSheetRepository } from './public-sheet.repository.js';

const [OWN, OTHER, ENDED] = BODIES;
const NOW = new Date('2026-11-27T10:00:00Z');
const AUTHOR = { at: NOW, by: 'p' };
const SHEET: SheetContent = {
  ...{ reference: 'A-1', title: 'Guichet', synthesis: 'Un guichet', level: 'achieved', results: null, tools: null },
  ...{ partners: 'La région', place: null, startsOn: '2024-03', endsOn: null, lead: 'Direction du numérique' },
  ...{ serviceIds: ['s-1', 's-2'], proposalIds: ['2023-1.1'] },
};
const PUBLISHED = { kind: 'published', reason: null, recordedAt: NOW, recordedBy: 'p' } as const;
const WITHDRAWN = { ...PUBLISHED, kind: 'withdrawn', reason: 'Erreur' } as const;

describe('action sheets', () => {
  let database: TestDatabase;
  let count = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    await inTransaction(database.dataSource, { identity: { kind: 'system', name: 'command' } }, async (manager) => {
      await insertBodies(manager);
      await insertEdition(manager, 'e', ['s-1', 's-2']);
      await insertEdition(manager, 'former', ['jadis-1']);
      await insertRow(manager, StakeEntity, aStake());
      await insertRow(manager, MotionEntity, aMotion());
      await insertRow(manager, AxisEntity, anAxis());
      await insertRow(manager, ProposalEntity, aProposal({ id: '2023-1.1' }));
    });
  });
  afterAll(() => database.drop());

  const newKey = (collectivityId: string = OWN): SheetKey => ({
    id: `00000000-0000-0000-0000-${String(++count).padStart(12, '0')}`,
    ...{ collectivityId, editionId: 'e' },
  });
  const as = <T>(collectivityId: string, work: (sheets: ActionSheetRepository, m: EntityManager) => Promise<T>) =>
    inTransaction(database.dataSource, { identity: memberOf(collectivityId) }, (manager) =>
      work(new ActionSheetRepository(manager), manager),
    );
  const publicSheets = (): PublicSheetRepository => new PublicSheetRepository(database.dataSource.manager);
  const published = async (content: Partial<SheetContent> = {}): Promise<SheetKey> => {
    const key = newKey();
    await as(OWN, async (sheets) => {
      await sheets.create(key, { ...SHEET, reference: null, ...content }, AUTHOR);
      await sheets.recordPublication(key, PUBLISHED);
    });
    return key;
  };

  it('are kept as they are written, with what they serve', async () => {
    const key = newKey();
    expect(await as(OWN, (sheets) => sheets.create(key, SHEET, AUTHOR))).toBe(true);
    const kept = await as(OWN, (sheets) => sheets.find(OWN, key.id));
    expect(kept).toMatchObject({ ...SHEET, ...key, version: 1, publishedVersion: null, hasHistory: false });
    const changed = { ...SHEET, title: 'Guichet unique', serviceIds: ['s-2'], proposalIds: [] };
    await as(OWN, (sheets) => sheets.write(key, changed, AUTHOR));
    expect(await as(OWN, (sheets) => sheets.find(OWN, key.id))).toMatchObject({ ...changed, version: 2 });
    await as(OWN, (sheets) => sheets.remove(key));
    expect(await as(OWN, (sheets) => sheets.find(OWN, key.id))).toBeNull();
  });

  it('are nobody’s but their collectivity’s: neither read, nor taken, nor written, nor published', async () => {
    const key = newKey();
    await as(OWN, (sheets) => sheets.create(key, { ...SHEET, reference: null }, AUTHOR));
    await as(OTHER, async (sheets) => {
      expect(await sheets.find(OWN, key.id)).toBeNull();
      expect(await sheets.create({ ...key, collectivityId: OTHER }, { ...SHEET, reference: null }, AUTHOR)).toBe(false);
      await sheets.remove(key);
    });
    expect(await as(OWN, (sheets) => sheets.find(OWN, key.id))).not.toBeNull();
    await expect(as(OTHER, (sheets) => sheets.create(newKey(OWN), SHEET, AUTHOR))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    const publication = await as(OWN, async (sheets, manager) => {
      await sheets.recordPublication(key, PUBLISHED);
      return manager.query<{ id: string }[]>('SELECT id FROM sheet_publication WHERE sheet_id = $1', [key.id]);
    });
    // The function is found by its id, and the policies hide the row.
    await expect(
      as(OTHER, (_, manager) => manager.query('SELECT publish_sheet($1)', [publication[0]?.id])),
    ).rejects.toMatchObject({ driverError: { code: 'P0002' } });
  });

  it.each([
    ['a service of another edition', { serviceIds: ['jadis-1'] }, '23503'],
    ['a proposal nobody made', { proposalIds: ['1999-1'] }, '23503'],
    ['a service twice', { serviceIds: ['s-1', 's-1'] }, '23505'],
    ['a blank title', { title: ' ' }, '23514'],
    ['a text of a book', { lead: 'é'.repeat(201) }, '23514'],
    ['a day that does not exist', { endsOn: '2023-02-29' }, '23514'],
  ])('are refused by the database with %s', async (_case, part, code) => {
    const content = { ...SHEET, reference: null, ...part };
    await expect(as(OWN, (sheets) => sheets.create(newKey(), content, AUTHOR))).rejects.toMatchObject({
      driverError: { code },
    });
  });

  it('bear a reference once in a collectivity, and another may bear the same', async () => {
    const [first, second] = [newKey(), newKey()];
    await as(OWN, (sheets) => sheets.create(first, { ...SHEET, reference: 'B-7' }, AUTHOR));
    expect(await as(OWN, (sheets) => sheets.isReferenceTaken(second, 'B-7'))).toBe(true);
    expect(await as(OWN, (sheets) => sheets.isReferenceTaken(first, 'B-7'))).toBe(false);
    await expect(
      as(OWN, (sheets) => sheets.create(second, { ...SHEET, reference: 'B-7' }, AUTHOR)),
    ).rejects.toMatchObject({ driverError: { code: '23505' } });
    expect(await as(OTHER, (sheets) => sheets.create(newKey(OTHER), { ...SHEET, reference: 'B-7' }, AUTHOR))).toBe(
      true,
    );
  });

  it('become public as they were published, until they are published again or withdrawn', async () => {
    const key = await published();
    expect(await publicSheets().findById(key.id)).toMatchObject({ title: 'Guichet', serviceIds: ['s-1', 's-2'] });
    await as(OWN, (sheets) => sheets.write(key, { ...SHEET, reference: null, title: 'Guichet unique' }, AUTHOR));
    expect(await publicSheets().findById(key.id)).toMatchObject({ title: 'Guichet' });
    const kept = await as(OWN, (sheets) => sheets.find(OWN, key.id));
    expect(kept).toMatchObject({ version: 3, publishedVersion: 2, hasHistory: true });
    await as(OWN, (sheets) => sheets.recordPublication(key, PUBLISHED));
    expect(await publicSheets().findById(key.id)).toMatchObject({ title: 'Guichet unique' });
    await as(OWN, (sheets) => sheets.recordPublication(key, WITHDRAWN));
    expect(await publicSheets().findById(key.id)).toBeNull();
    expect(await as(OWN, (sheets) => sheets.find(OWN, key.id))).toMatchObject({ publishedVersion: null });
    const history = await as(OWN, (sheets) => sheets.findHistory(key));
    expect(history.map(({ kind, sequence, reason }) => [kind, sequence, reason])).toEqual([
      ['withdrawn', 3, 'Erreur'],
      ['published', 2, null],
      ['published', 1, null],
    ]);
  });

  it('have a history that nobody rewrites, and what had one is not erased', async () => {
    const key = await published();
    const change = `UPDATE sheet_publication SET reason = 'x' WHERE sheet_id = $1`;
    await expect(as(OWN, (_, manager) => manager.query(change, [key.id]))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    await expect(as(OWN, (sheets) => sheets.remove(key))).rejects.toMatchObject({ driverError: { code: '23503' } });
  });

  it('show nothing of a publication that an earlier one is told again after', async () => {
    const key = await published();
    await as(OWN, (sheets) => sheets.recordPublication(key, WITHDRAWN));
    const again = as(OWN, (_, manager) =>
      manager.query('SELECT publish_sheet(min(id)) FROM sheet_publication WHERE sheet_id = $1', [key.id]),
    );
    await expect(again).rejects.toMatchObject({ driverError: { code: '40001' } });
    expect(await publicSheets().findById(key.id)).toBeNull();
  });

  it('are no longer made public once the collectivity no longer exists, and can still be withdrawn', async () => {
    const key = newKey(ENDED);
    await as(ENDED, async (sheets) => {
      await sheets.create(key, { ...SHEET, reference: null }, AUTHOR);
      await sheets.recordPublication(key, PUBLISHED);
    });
    expect(await as(ENDED, (sheets) => sheets.find(ENDED, key.id))).toMatchObject({ isClosed: false });
    await database.dataSource.manager.update(CollectivityEntity, { id: ENDED }, { closedOn: '2026-01-01' });
    expect(await as(ENDED, (sheets) => sheets.find(ENDED, key.id))).toMatchObject({ isClosed: true });
    await expect(as(ENDED, (sheets) => sheets.recordPublication(key, PUBLISHED))).rejects.toMatchObject({
      driverError: { code: '23514' },
    });
    await as(ENDED, (sheets) => sheets.recordPublication(key, WITHDRAWN));
    expect(await publicSheets().findById(key.id)).toBeNull();
  });

  it('are found by who made them and by what they serve, page by page', async () => {
    const ids: string[] = [];
    for (const title of ['A', 'B', 'C']) ids.push((await published({ title, serviceIds: ['s-2'] })).id);
    const of = { collectivityId: OWN, serviceIds: ['s-2', 's-9'], proposalIds: ['2023-1.1'] };
    const { items: first, total } = await publicSheets().findPage(of, null, 2);
    const all = await publicSheets().findAll(of);
    expect(all).toHaveLength(total);
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    const last = first.at(-1);
    const rest = last && (await publicSheets().findPage(of, last, 100));
    expect([...first, ...(rest?.items ?? [])].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect((await publicSheets().findPage({ ...of, collectivityId: OTHER }, null, 2)).total).toBe(0);
    expect((await publicSheets().findPage({ serviceIds: ['s-9'] }, null, 2)).total).toBe(0);
  });
});
