import { aLabelMatrixDto } from '@ou-en-est-on/testing';
import { foundServices } from './found-services';

const { themes } = aLabelMatrixDto();
const [theme] = themes;
const services = [
  { ...theme?.services[0], id: 's-1', label: 'Bornes Wi-Fi gratuites', description: 'Un accès pour tous.' },
  { ...theme?.services[0], id: 's-2', label: 'Accès en médiathèque', description: 'Avec bornes et postes.' },
] as (typeof themes)[number]['services'];
const searched = [{ ...theme, services } as (typeof themes)[number]];

describe('foundServices', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['born', ['s-1', 's-2']],
    ['ACCES media', ['s-2']],
    ['acces', ['s-2', 's-1']],
    ['orne', []],
  ])('finds for « %s » %j', (typed, ids) => {
    expect(foundServices(typed, searched).map(({ id }) => id)).toEqual(ids);
  });
});
