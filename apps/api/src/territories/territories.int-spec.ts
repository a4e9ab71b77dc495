import {
  departmentComposition,
  type TerritoryDashboardDto,
  type TerritoryDetailDto,
  type TerritoryListDto,
} from '@ou-en-est-on/contracts';
import { startLoadedApi, type TestApi } from '../testing/test-api.js';
import { asCommand } from '../testing/test-people.js';

describe('the territories over HTTP', () => {
  let api: TestApi;
  const read = async <Dto>(path: string): Promise<Dto> => {
    const answer = await api.get(`/api/v1${path}`);
    expect([path, answer.statusCode]).toEqual([path, 200]);
    return answer.json<Dto>();
  };
  const find = (query: string): Promise<TerritoryListDto> => read(`/territories?${query}`);

  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  it.each([
    ['', 36_352],
    ['type=commune', 34_969],
    ['type=epci', 1_255],
    ['type=region,country', 19],
    ['type=department', 101],
    ['department=35&type=commune', 332],
  ])('count those asked by « %s »', async (query, total) => {
    expect((await find(query)).total).toBe(total);
  });

  it('are read page after page, none twice and none left out', async () => {
    const first = await find('type=country,region,department&limit=100');
    expect(first.items[0]?.id).toBe('FR');
    const second = await find(`type=country,region,department&limit=100&cursor=${first.next ?? ''}`);
    expect(second.next).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(120);
  });

  it('are found as one types, with what tells two of a name apart', async () => {
    const { items, places, asTyped } = await find('q=renn&type=commune&limit=1');
    expect(items[0]).toMatchObject({ id: 'COM-35238', postcodes: ['35000', '35200', '35700'] });
    expect([places['DEP-35'], asTyped]).toEqual(['Ille-et-Vilaine', true]);
  });

  it('are found page after page', async () => {
    const first = await find('q=saint&limit=2');
    const second = await find(`q=saint&limit=2&cursor=${first.next ?? ''}`);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
  });

  it.each(['q=', 'q=%20', `q=${'x'.repeat(101)}`, 'department=352', 'type=canton', 'cursor=x', 'q=a&q=b'])(
    'refuse « %s »',
    async (query) => {
      expect((await api.get(`/api/v1/territories?${query}`)).statusCode).toBe(400);
    },
  );

  it('are downloaded with their codes as text', async () => {
    const answer = await api.get('/api/v1/territories?q=ambérieu-en-bugey', { accept: 'text/csv' });
    expect(answer.body).toContain('COM-01004,commune,01004,Ambérieu-en-Bugey,DEP-01');
  });

  it.each(['com-35238', 'COM-35238'])('are read one by one: %s', async (id) => {
    const rennes = await read<TerritoryDetailDto>(`/territories/${id}`);
    expect(rennes.parents.map((one) => one.id)).toEqual(['EPCI-243500139', 'DEP-35', 'REG-53', 'FR']);
    expect(rennes.collectivity).toMatchObject({ id: 'COM-35238', kind: 'commune' });
  });

  it('lead from the former code of a commune to the one it was merged into', async () => {
    expect(await read('/territories/com-12076')).toMatchObject({ id: 'COM-12218', askedAs: 'COM-12076' });
  });

  it.each([
    ['com-75118', 'COM-75056'],
    ['com-69383', 'COM-69123'],
    ['com-13201', 'COM-13055'],
  ])('lead from an arrondissement, %s, to its commune', async (asked, id) => {
    expect(await read(`/territories/${asked}`)).toMatchObject({ id, askedAs: asked.toUpperCase() });
  });

  it.each([
    ['dep-68', 'Collectivité européenne d’Alsace'],
    ['dep-2a', 'Collectivité de Corse'],
    ['reg-06', 'Département-Région de Mayotte'],
    ['dep-75', 'Ville de Paris'],
    ['com-97701', 'Saint-Barthélemy'],
  ])('have, for %s, the collectivity that answers for it', async (id, name) => {
    expect((await read<TerritoryDetailDto>(`/territories/${id}`)).collectivity?.name).toBe(name);
  });

  it('hold their parts: EPCI of a département, communes of an EPCI', async () => {
    const metropole = await read<TerritoryDetailDto>('/territories/epci-243500139');
    expect(metropole.children).toHaveLength(43);
    const finistere = await read<TerritoryDetailDto>('/territories/dep-29');
    expect(finistere.children.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Île-de-Sein', 'Brest Métropole']),
    );
  });

  it('are, for a département, its EPCI with the communes that they have there', async () => {
    const { department, items, alone, explain } = departmentComposition.parse(await read('/territories/dep-35/epcis'));
    expect(department).toMatchObject({ id: 'DEP-35', name: 'Ille-et-Vilaine' });
    expect(items.find(({ id }) => id === 'EPCI-243500139')?.communes).toHaveLength(43);
    // Three départements.
    const redon = items.find(({ id }) => id === 'EPCI-243500741');
    expect(redon?.communes.map(({ name }) => name)).toContain('Redon');
    expect(redon?.elsewhere).toBeGreaterThan(5);
    const communes = [...alone, ...items.flatMap((one) => one.communes)];
    expect(new Set(communes.map(({ id }) => id)).size).toBe(332);
    expect(communes).toHaveLength(332);
    expect(explain.inputs.map(({ value }) => value)).toEqual([items.length, 332, department.population]);
  });

  it('leave apart the communes of a département that are in no EPCI', async () => {
    const { alone } = departmentComposition.parse(await read('/territories/dep-29/epcis'));
    expect(alone.map(({ name }) => name)).toEqual(['Île-de-Sein', 'Ouessant']);
  });

  it.each(['reg-53', 'com-35238', 'dep-99', 'x'])('answer 404 to the EPCI of %s', async (code) => {
    expect((await api.get(`/api/v1/territories/${code}/epcis`)).statusCode).toBe(404);
  });

  it.each(['com-99999', 'x', 'com-35238%00', 'dep-'])('answer 404 to %s', async (id) => {
    expect([404, 400]).toContain((await api.get(`/api/v1/territories/${id}`)).statusCode);
  });

  it('say of each measure the level that it is of', async () => {
    const { measures } = await read<TerritoryDashboardDto>('/dashboards/territories/com-35238');
    const fibre = measures.find(({ indicatorId }) => indicatorId === 'fibre-raccordable');
    expect(fibre).toMatchObject({ level: 'department', current: { territory: 'DEP-35' } });
    expect(measures.map(({ current }) => current.territory)).not.toContain('COM-35238');
  });

  it.each([
    ['com-35238', ['responsible-strategy', 'equipment-reuse', 'accessible-services']],
    ['com-35288', ['equipment-reuse', 'accessible-services']],
    ['dep-35', ['equipment-reuse', 'accessible-services']],
    ['om-989', []],
  ])('say of %s which duties apply: %j', async (id, duties) => {
    const dashboard = await read<TerritoryDashboardDto>(`/dashboards/territories/${id}`);
    expect(dashboard.duties.map((duty) => duty.id)).toEqual(duties);
  });

  it.each([
    ['2004-12-31', []],
    ['2021-11-14', ['accessible-services']],
    ['2021-11-15', ['responsible-strategy', 'accessible-services']],
    ['2023-04-12', ['responsible-strategy', 'equipment-reuse', 'accessible-services']],
  ])('list on %s the duties in force that day: %j', async (day, duties) => {
    const dashboard = await read<TerritoryDashboardDto>(`/dashboards/territories/com-35238?asOf=${day}`);
    expect(dashboard.duties.map((duty) => duty.id)).toEqual(duties);
  });

  it('tell the aid still open, with its end', async () => {
    const { aids } = await read<TerritoryDashboardDto>('/dashboards/territories/com-35238');
    expect(aids.map(({ actionId, endsOn }) => [actionId, endsOn])).toEqual(
      expect.arrayContaining([['aide-raccordements-complexes', '2027-05-31']]),
    );
  });

  it('do not tell open an aid that had not begun', async () => {
    const { aids } = await read<TerritoryDashboardDto>('/dashboards/territories/com-35238?asOf=2025-08-31');
    expect(aids.map(({ actionId }) => actionId)).toContain('conseillers-numeriques');
    expect(aids.map(({ actionId }) => actionId)).not.toContain('aide-raccordements-complexes');
  });

  it('tell neither duty nor aid once the collectivity no longer exists', async () => {
    await asCommand(api, (manager) =>
      manager.query(`UPDATE collectivity SET closed_on = '2026-01-01' WHERE id = 'COM-35047'`),
    );
    const ended = await read<TerritoryDashboardDto>('/dashboards/territories/com-35047');
    expect(ended).toMatchObject({ endedOn: '2026-01-01', duties: [], aids: [] });
    const before = await read<TerritoryDashboardDto>('/dashboards/territories/com-35047?asOf=2025-12-31');
    expect([before.endedOn, before.duties.length, before.aids.length > 0]).toEqual([null, 2, true]);
  });
});
