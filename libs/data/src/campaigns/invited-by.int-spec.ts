import type { Campaign } from '@ou-en-est-on/domain';
import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { insertEdition } from '../testing/editions-and-bodies.fixture.js';
import { CAMPAIGN_CONTENT, insertCampaign } from './campaigns.fixture.js';
import { CampaignRepository } from './campaign.repository.js';

const TODAY = '2026-11-28';

describe('those whom a campaign invites', () => {
  let database: TestDatabase;
  let campaigns: CampaignRepository;
  let count = 0;

  beforeAll(async () => {
    database = await databaseWithTerritories();
    campaigns = new CampaignRepository(database.dataSource.manager);
    await insertEdition(database.dataSource.manager, 'e', ['s-1']);
  });
  afterAll(() => database.drop());

  const invitedBy = async (given: Partial<Campaign>): Promise<Record<string, string | number | null>[]> => {
    const id = await insertCampaign(database.dataSource.manager, { id: `c-${String(++count)}`, ...given });
    return database.dataSource.query('SELECT * FROM invited_by($1, $2) ORDER BY collectivity_id', [id, TODAY]);
  };
  const idsOf = async (given: Partial<Campaign>): Promise<unknown[]> =>
    (await invitedBy(given)).map((one) => one['collectivity_id']);
  const namesIn = async (condition: string): Promise<unknown[]> =>
    (
      await database.dataSource.query<{ id: string }[]>(
        `SELECT collectivity.id FROM collectivity JOIN territory ON territory.id = territory_id
         WHERE collectivity.closed_on IS NULL AND ${condition} ORDER BY collectivity.id`,
      )
    ).map(({ id }) => id);

  it('are counted where validations count them', async () => {
    const kinds = ['commune', 'epci', 'department', 'region', 'special-status', 'overseas'] as const;
    const id = await insertCampaign(database.dataSource.manager, { id: 'all', kinds });
    const [found] = await database.dataSource.query<{ invited: number; wrong: number }[]>(
      `SELECT count(*)::integer AS invited, count(*) FILTER (
         WHERE (invited.territory_id, invited.kind, invited.stratum, invited.population)
           IS DISTINCT FROM (counted.territory_id, counted.kind, counted.stratum, counted.population)
       )::integer AS wrong
       FROM invited_by($1, $2) AS invited, counted_as(invited.collectivity_id, 'e') AS counted
       WHERE invited.kind <> 'commune' OR invited.territory_id IN ('DEP-35', 'DEP-2A', 'FR')`,
      [id, TODAY],
    );
    expect(found?.wrong).toBe(0);
    expect(found?.invited).toBeGreaterThan(1_500);
  });

  it.each([
    `SELECT * FROM counted_collectivities() WHERE id COLLATE "C" = 'COM-35238'`,
    `SELECT * FROM invited_by('all', '2026-11-28') WHERE collectivity_id COLLATE "C" = 'COM-35238'`,
  ])('are found one by one by their key: %s', async (statement) => {
    const plan = await database.dataSource.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${statement}`);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toContain('Seq Scan on collectivity');
  });

  it('are of the strata said, in the régions or the départements said', async () => {
    const communes = { kinds: ['commune'] } as const;
    expect(await idsOf({ ...communes, territoryIds: ['DEP-35'], strata: ['50001-99999', '100000-and-more'] })).toEqual(
      await namesIn(`kind = 'commune' AND department_id = 'DEP-35' AND collectivity.population > 50000`),
    );
    const corsican = await idsOf({ ...communes, territoryIds: ['REG-94'] });
    expect(corsican).toEqual(await namesIn(`kind = 'commune' AND region_id = 'REG-94'`));
    expect(corsican).toEqual(await idsOf({ ...communes, territoryIds: ['DEP-2A', 'DEP-2B'] }));
    expect(await idsOf({ kinds: ['region'], territoryIds: ['REG-53'] })).toEqual(['REG-53']);
  });

  it('are also those named, of whatever kind, and nobody else without a kind', async () => {
    expect(await idsOf({ kinds: [], collectivityIds: ['COM-35238', 'EPCI-243500139'] })).toEqual([
      'COM-35238',
      'EPCI-243500139',
    ]);
    const both = await idsOf({ kinds: ['region'], territoryIds: ['REG-53'], collectivityIds: ['COM-35238'] });
    expect(both).toEqual(['COM-35238', 'REG-53']);
  });

  it('are told to a collectivity by the campaigns that still invite it', async () => {
    const given = { kinds: [], collectivityIds: ['COM-29019'] } as const;
    const id = await insertCampaign(database.dataSource.manager, { id: 'brest', ...given });
    await insertCampaign(database.dataSource.manager, {
      ...{ id: 'given-up', ...given, cancelledAt: new Date(), cancelReason: 'Reportée' },
    });
    const ids = (await campaigns.findInviting('COM-29019', TODAY)).map((one) => one.id);
    expect(ids).toContain(id);
    expect(ids).not.toContain('given-up');
    expect((await campaigns.findInviting('COM-29020', TODAY)).map((one) => one.id)).not.toContain(id);
  });

  it('are kept as they were written, one version further at each change', async () => {
    const author = { at: new Date('2026-11-28T08:00:00Z'), by: 'p1' };
    expect(await campaigns.create('written', CAMPAIGN_CONTENT, author)).toBe(true);
    expect(await campaigns.create('written', CAMPAIGN_CONTENT, author)).toBe(false);
    await campaigns.write('written', { ...CAMPAIGN_CONTENT, title: 'Année du label' }, author);
    await campaigns.cancel('written', 'Reportée', author);
    expect(await campaigns.find('written')).toEqual({
      ...{ ...CAMPAIGN_CONTENT, id: 'written', title: 'Année du label', version: 3 },
      ...{ cancelledAt: author.at, cancelReason: 'Reportée', photographedAt: null },
    });
  });
});
