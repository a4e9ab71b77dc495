import { foundChoices } from './found-choices';

const CHOICES = [
  { id: '2023-2.4.4', label: 'Quatre écoles en 2 ans', where: 'motion 2023' },
  { id: '2023-4.2.4', label: 'Un guichet', where: 'motion 2023' },
  { id: 'emploi-01', label: 'Démarches en ligne', where: 'Emploi' },
];

it.each([
  ['2023-4.2.4', ['2023-4.2.4', '2023-2.4.4']],
  ['2023', ['2023-2.4.4', '2023-4.2.4']],
  ['demarche ligne', ['emploi-01']],
  ['ÉCOLE', ['2023-2.4.4']],
  ['emp', ['emploi-01']],
  ['rien de tel', []],
])('« %s » finds %o', (typed, ids) => {
  expect(foundChoices(typed, CHOICES).map(({ id }) => id)).toEqual(ids);
});
