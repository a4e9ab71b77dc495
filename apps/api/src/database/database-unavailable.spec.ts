import { DatabaseUnavailableError, isDatabaseUnavailable } from './database-unavailable.js';

const withCode = (code: string): Error => Object.assign(new Error('failed'), { code });

describe('isDatabaseUnavailable', () => {
  it.each([
    ['our own word', new DatabaseUnavailableError('away')],
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a refused connection on every address', new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')])],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['a connection that does not come', new Error('timeout exceeded when trying to connect')],
    ['a server that accepts a query and never answers', new Error('Query read timeout')],
    ['a server that stops', withCode('57P01')],
    ['a server that starts', withCode('57P03')],
    ['a server that is full', withCode('53300')],
    ['a database that does not exist yet', withCode('3D000')],
    ['a table that the next migration brings', withCode('42P01')],
    ['what the mapper wraps', Object.assign(new Error('query failed'), { driverError: withCode('57P01') })],
  ])('is true of %s', (_case, error) => {
    expect(isDatabaseUnavailable(error)).toBe(true);
  });

  it.each([
    ['a fault of ours', new TypeError('x is not a function')],
    ['a wrong query', withCode('42601')],
    ['a value out of range', withCode('22003')],
    ['a query that took too long', withCode('57014')],
    ['text', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('is false of %s', (_case, error) => {
    expect(isDatabaseUnavailable(error)).toBe(false);
  });
});
