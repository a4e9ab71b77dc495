import { proposalQuery } from '@ou-en-est-on/contracts';
import { ProblemError } from './problem-error.js';
import { QueryPipe } from './query.pipe.js';

const pipe = new QueryPipe(proposalQuery);

function faultsOf(query: unknown): unknown {
  try {
    pipe.transform(query);
  } catch (error) {
    return error instanceof ProblemError ? { code: error.code, faults: error.faults } : error;
  }
  return undefined;
}

describe('QueryPipe', () => {
  it('gives the defaults of the contract to an empty query', () => {
    expect(pipe.transform({})).toEqual({ limit: 50, sort: 'document' });
  });

  it('splits the values of a filter', () => {
    expect(pipe.transform({ motion: '2022,2023', limit: '7' })).toMatchObject({ motion: ['2022', '2023'], limit: 7 });
  });

  it.each([
    ['an unknown parameter', { colour: 'red' }, 'colour', 'paramètre inconnu'],
    ['a repeated parameter', { motion: ['2022', '2023'] }, 'motion', 'ne peut être donné qu’une fois'],
    ['a NUL', { motion: '20\u000023' }, 'motion', 'contient un caractère interdit'],
    ['a lone surrogate', { motion: '\ud800' }, 'motion', 'contient un caractère interdit'],
    ['a value outside its vocabulary', { sort: 'colour' }, 'sort', 'doit être l’une des valeurs : document, recent'],
    ['one bad value among several', { stake: 'access,roads' }, 'stake', 'doit être l’une des valeurs : access'],
    ['an empty value', { motion: '' }, 'motion', 'doit être un identifiant'],
    ['a limit above 100', { limit: '101' }, 'limit', 'doit être compris entre 1 et 100'],
    ['a limit that is no number', { limit: '1e1' }, 'limit', 'doit être un nombre entier'],
    ['a cursor that is too long', { cursor: 'a'.repeat(513) }, 'cursor', 'ne peut dépasser 512 caractères'],
  ])('refuses %s', (_case, query, field, message) => {
    expect(faultsOf(query)).toEqual({
      code: 'invalid-request',
      faults: [{ field, message: expect.stringContaining(message) as string }],
    });
  });

  it('refuses a parameter named after the prototype', () => {
    const query: unknown = JSON.parse('{"__proto__":"x"}');
    expect(faultsOf(query)).toMatchObject({ code: 'invalid-request', faults: [{ field: '__proto__' }] });
  });
});
