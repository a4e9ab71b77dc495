import { convertToParamMap, type Params } from '@angular/router';
import { listParams, readListAddress } from './proposal-address';

const read = (params: Params): ReturnType<typeof readListAddress> => readListAddress(convertToParamMap(params));

describe('The address of the list of proposals', () => {
  it.each([
    [{}, {}],
    [{ motion: '2023' }, { motion: ['2023'] }],
    [{ motion: '2021,2023' }, { motion: ['2021', '2023'] }],
    [{ motion: ['2021', '2023,2021'] }, { motion: ['2021', '2023'] }],
    [
      { enjeu: 'access', acteur: 'state' },
      { stake: ['access'], actor: ['state'] },
    ],
    [
      { axe: '2023-1', mesure: '2023-1.2', avancement: 'engaged', action: 'pfthd', indicateur: 'fibre-raccordable' },
      {
        axis: ['2023-1'],
        measure: ['2023-1.2'],
        stateProgress: ['engaged'],
        governmentAction: ['pfthd'],
        indicator: ['fibre-raccordable'],
      },
    ],
    [
      { thematique: 'innovation', etiquette: 'formation' },
      { theme: ['innovation'], tag: ['formation'] },
    ],
    [
      { lecture: 'provisoire', verification: 'attente' },
      { review: ['proposed'], pending: ['true'] },
    ],
    [{ enjeu: '' }, {}],
    [{ source: 'lettre' }, {}],
  ])('reads %j as %j', (params, filters) => {
    expect(read(params)).toEqual({ filters, sort: 'document', pages: 1, ignored: [] });
  });

  it('writes readings and verifications in French, and understands no other word for them', () => {
    expect(listParams({ review: ['proposed', 'published'], pending: ['true'] })).toEqual({
      lecture: 'provisoire,publiee',
      verification: 'attente',
    });
    expect(read({ lecture: 'proposed' }).ignored).toEqual([{ label: 'Lecture', value: 'proposed' }]);
  });

  it('keeps what it understands and says what it leaves out', () => {
    const address = read({ avancement: 'engaged,fini', motion: '../2023', tri: 'hasard' });
    expect(address.filters).toEqual({ stateProgress: ['engaged'] });
    expect(address.sort).toBe('document');
    expect(address.ignored).toEqual([
      { label: 'Motion', value: '../2023' },
      { label: 'Avancement côté État', value: 'fini' },
      { label: 'Tri', value: 'hasard' },
    ]);
  });

  it.each([
    ['3', 3],
    ['0', 1],
    ['-2', 1],
    ['beaucoup', 1],
    ['999', 50],
  ])('reads pages=%s as %i', (pages, expected) => {
    expect(read({ pages }).pages).toBe(expected);
  });

  it('writes an address that reads back the same', () => {
    const filters = { motion: ['2021', '2022'], stateProgress: ['engaged'], theme: ['innovation'] };
    const params = listParams(filters, 'longest-asked', 2);
    expect(params).toEqual({
      motion: '2021,2022',
      avancement: 'engaged',
      thematique: 'innovation',
      tri: 'longest-asked',
      pages: 2,
    });
    expect(read({ ...params, pages: '2' })).toEqual({ filters, sort: 'longest-asked', pages: 2, ignored: [] });
  });

  it('leaves out what is as usual', () => {
    expect(listParams({ motion: [] })).toEqual({});
  });
});
