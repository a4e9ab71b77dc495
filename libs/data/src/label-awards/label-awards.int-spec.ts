import { type Identity, type LabelAward, VISITOR } from '@ou-en-est-on/domain';
import { inTransaction } from '../identity/in-transaction.js';
import { memberOf } from '../testing/editions-and-bodies.fixture.js';
import { databaseWithTerritories, insertRow, type TestDatabase } from '../testing/index.js';
import { LabelAwardEntity } from './label-award.entities.js';
import { LabelAwardRepository, type NewAward } from './label-award.repository.js';
import { LabelHolderRepository } from './label-holder.repository.js';

const STAFF: Identity = { kind: 'person', personId: 's', readable: [], writable: [], isStaff: true };
const REFUSED = { driverError: { code: '42501' } };
const RENNES = 'COM-35238';

const award = (given: Partial<NewAward> = {}): NewAward => ({
  ...{ year: 2024, givenTo: RENNES, formerName: null, ats: 4, mentions: [], collectivityId: RENNES, corrects: null },
  source: { title: 'Palmarès 2024', url: null, date: '2024-02' },
  ...given,
});
const importId = (number: number): string => `00000000-0000-0000-0000-00000000000${String(number)}`;
const day = (number: number): Date => new Date(`2026-11-0${String(number)}T10:00:00Z`);

describe('label awards', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await databaseWithTerritories();
  });
  afterAll(() => database.drop());

  const asStaff = <T>(work: (awards: LabelAwardRepository) => Promise<T>, identity: Identity = STAFF): Promise<T> =>
    inTransaction(database.dataSource, { identity }, (manager) => work(new LabelAwardRepository(manager)));
  const record = (number: number, awards: readonly NewAward[]): Promise<void> =>
    asStaff((all) => all.record(importId(number), awards, { at: day(number), by: 's' }));
  const shown = async (knownAt: Date | null = null): Promise<string[]> =>
    (await new LabelAwardRepository(database.dataSource.manager).findShown(knownAt)).map(
      ({ givenTo, year, ats }: LabelAward) => `${givenTo} ${String(year)} ${String(ats)}`,
    );

  it('are those last recorded of each year, at every date, without the imports withdrawn', async () => {
    await record(1, [award(), award({ year: 2023, ats: 3 })]);
    const [first] = await asStaff((all) => all.findShown(null));
    await record(2, [award({ ats: 5, year: 2023, corrects: first?.id ?? null })]);
    await record(3, [award({ year: 2022, ats: 2 })]);
    expect(await shown()).toEqual([`${RENNES} 2022 2`, `${RENNES} 2023 5`, `${RENNES} 2024 4`]);

    await asStaff((all) => all.withdraw(importId(2), 'Mauvais fichier', { at: day(4), by: 's' }));
    expect(await shown()).toEqual([`${RENNES} 2022 2`, `${RENNES} 2023 3`, `${RENNES} 2024 4`]);
    expect(await shown(day(3))).toEqual([`${RENNES} 2022 2`, `${RENNES} 2023 5`, `${RENNES} 2024 4`]);
    expect(await shown(day(1))).toEqual([`${RENNES} 2023 3`, `${RENNES} 2024 4`]);
    expect(await shown(new Date('2026-10-31T00:00:00Z'))).toEqual([]);
  });

  it('are listed by import, the latest first, with what each one brought and who withdrew it', async () => {
    const { items, total } = await asStaff((all) => all.findImports(null, 2));
    expect(total).toBe(3);
    expect(items.map(({ id }) => id)).toEqual([importId(3), importId(2)]);
    const after = { recordedAt: day(2).toISOString(), id: importId(2) };
    expect((await asStaff((all) => all.findImports(after, 2))).items.map(({ id }) => id)).toEqual([importId(1)]);
    expect(items[1]).toMatchObject({
      ...{ awards: 1, corrections: 1, firstYear: 2023, lastYear: 2023, sources: ['Palmarès 2024'] },
      ...{ withdrawnBy: 's', withdrawReason: 'Mauvais fichier' },
    });
  });

  it('come by thousands, and come back as they were', async () => {
    const mentions = ['Démocratie locale', 'Médiation « numérique »'];
    const many = Array.from({ length: 10_000 }, (_, index) =>
      award({ givenTo: `X-${String(index)}`, formerName: 'L’Étoile', mentions }),
    );
    await record(5, many);
    const found = await asStaff((all) => all.findOfImport(importId(5)));
    expect(found).toHaveLength(10_000);
    expect(found[0]).toMatchObject({ formerName: 'L’Étoile', mentions, source: many[0]?.source, recordedAt: day(5) });
    await asStaff((all) => all.withdraw(importId(5), 'Essai', { at: day(6), by: 's' }));
  });

  it('are those that a collectivity bore, whoever answered for it, and of what it answers for without a page', async () => {
    const closed = award({ givenTo: 'COM-35001', year: 2019 });
    const arrondissement = award({ givenTo: 'COM-75113', year: 2019 });
    await record(6, [closed, arrondissement]);
    const of = async (id: string): Promise<string[]> => {
      const awards = await new LabelAwardRepository(database.dataSource.manager).findShown(null, [id]);
      return awards.filter(({ year }) => year === 2019).map(({ givenTo }) => givenTo);
    };
    expect([await of('COM-35001'), await of(RENNES)]).toEqual([['COM-35001'], ['COM-75113']]);
    await asStaff((all) => all.withdraw(importId(6), 'Essai', { at: day(6), by: 's' }));
  });

  it.each([
    ['a visitor', VISITOR],
    ['a member of the collectivity', memberOf(RENNES)],
  ])('are not recorded, nor withdrawn, by %s', async (_, identity) => {
    const author = { at: day(7), by: 'p' };
    await expect(asStaff((all) => all.record(importId(7), [award()], author), identity)).rejects.toMatchObject(REFUSED);
    const withdrawn = asStaff((all) => all.withdraw(importId(1), 'Non', author), identity);
    await expect(withdrawn).rejects.toMatchObject(REFUSED);
  });

  it.each(['UPDATE label_award SET ats = 5', 'DELETE FROM label_award', 'DELETE FROM label_withdrawal'])(
    'are never rewritten: %s',
    async (statement) => {
      const rewritten = inTransaction(database.dataSource, { identity: STAFF }, (manager) => manager.query(statement));
      await expect(rewritten).rejects.toMatchObject(REFUSED);
    },
  );

  it.each<[string, readonly NewAward[]]>([
    ['label_award_import_key', [award(), award({ ats: 5 })]],
    ['label_award_corrects_fk', [award({ year: 2021, corrects: '1' })]],
    ['label_award_collectivity_fk', [award({ collectivityId: 'COM-99999' })]],
    ['label_award_year_check', [award({ year: 2027 })]],
  ])('keep to %s whoever writes', async (constraint, awards) => {
    await expect(record(8, awards)).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('are of an import kept at the same instant', async () => {
    const { source, ...rest } = award({ year: 2020 });
    const row = { ...rest, sourceTitle: source.title, sourceUrl: source.url, sourceDate: source.date };
    const late = insertRow(database.dataSource.manager, LabelAwardEntity, {
      ...{ ...row, importId: importId(1), recordedAt: day(9) },
    });
    await expect(late).rejects.toMatchObject({ driverError: { constraint: 'label_award_import_fk' } });
  });
});

describe('who a code of a label stands for', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await databaseWithTerritories();
  });
  afterAll(() => database.drop());

  const holderOf = async (code: string): Promise<unknown> => {
    const found = await new LabelHolderRepository(database.dataSource.manager).findByCodes([code, 'inconnu']);
    expect(found.has('inconnu')).toBe(false);
    const { givenTo, name, collectivity } = found.get(code) ?? {};
    return [givenTo, name, collectivity?.id];
  };

  it.each([
    ['35238', [RENNES, 'Rennes', RENNES]],
    ['com-35238', [RENNES, 'Rennes', RENNES]],
    ['213502388', [RENNES, 'Rennes', RENNES]],
    ['2a004', ['COM-2A004', 'Ajaccio', 'COM-2A004']],
    ['EPCI-243500139', ['EPCI-243500139', 'Rennes Métropole', 'EPCI-243500139']],
    // Merged before the vintage that this site holds.
    ['12076', ['COM-12076', null, 'COM-12218']],
  ])('%s', async (code, expected) => {
    expect(await holderOf(code)).toEqual(expected);
  });

  it('is the one that has the powers of a merged tier, and the commune of an arrondissement', async () => {
    expect(await holderOf('DEP-68')).toEqual(['DEP-68', 'Haut-Rhin', 'DEP-67']);
    const [, , paris] = (await holderOf('75056')) as string[];
    expect(await holderOf('75113')).toEqual(['COM-75113', null, paris]);
  });

  it('is the last successor of one that vanished, and its page shows what each had been given', async () => {
    const undone = new Error('undone');
    const work = inTransaction(database.dataSource, { identity: STAFF }, async (manager) => {
      const close = (id: string, heir: string): Promise<unknown> =>
        manager.query(`UPDATE collectivity SET closed_on = '2026-01-01', successor_id = $2 WHERE id = $1`, [id, heir]);
      await close('COM-35001', 'COM-35039');
      await close('COM-35039', RENNES);
      const holders = new LabelHolderRepository(manager);
      const found = (await holders.findByCodes(['35001'])).get('35001');
      expect(found).toMatchObject({ givenTo: 'COM-35001', name: 'Acigné', collectivity: { id: RENNES } });
      expect((await holders.findWithFormer(RENNES)).sort()).toEqual(['COM-35001', 'COM-35039', RENNES]);
      throw undone;
    });
    await expect(work).rejects.toBe(undone);
  });

  it('is found for ten thousand codes that nobody has', async () => {
    const codes = Array.from({ length: 10_000 }, (_, index) => `Z${String(index)}`);
    expect((await new LabelHolderRepository(database.dataSource.manager).findByCodes(codes)).size).toBe(0);
  });
});
