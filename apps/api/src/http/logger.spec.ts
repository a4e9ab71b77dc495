import { pino } from 'pino';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger.js';

/** What the logger writes of an error. */
function lineOf(error: Error): Record<string, unknown> {
  const logger = createLogger('info') as unknown as Record<symbol, Record<string, (error: Error) => unknown>>;
  const line = JSON.stringify(logger[pino.symbols.serializersSym]?.['err']?.(error));
  return JSON.parse(line) as Record<string, unknown>;
}

describe('the log of an error', () => {
  it('says what happened, and nothing of what was typed', () => {
    const fault = Object.assign(new Error('duplicate key value violates unique constraint "person_email"'), {
      ...{ code: '23505', constraint: 'person_email', detail: 'Key (email)=(ada@commune.fr) already exists.' },
    });
    const line = lineOf(new QueryFailedError('INSERT INTO person VALUES ($1)', ['ada@commune.fr'], fault));
    expect(line).toEqual({
      ...{ type: 'QueryFailedError', message: fault.message, stack: expect.stringContaining('logger.spec') as string },
      ...{ code: '23505', constraint: 'person_email' },
    });
  });

  it('says each of those it is made of', () => {
    const refused = Object.assign(new Error('deadlock detected'), { code: '40P01', detail: 'ada@commune.fr' });
    expect(lineOf(new AggregateError([refused, new TypeError('x is not a function')], 'two failed'))).toMatchObject({
      message: 'two failed',
      errors: [
        {
          ...{ type: 'Error', message: 'deadlock detected', code: '40P01' },
          stack: expect.stringContaining('logger.spec') as string,
        },
        { type: 'TypeError', message: 'x is not a function' },
      ],
    });
  });

  it('says the cause of it', () => {
    expect(lineOf(new Error('the seal failed', { cause: new Error('disk full') }))).toMatchObject({
      message: 'the seal failed: disk full',
      stack: expect.stringContaining('disk full') as string,
    });
  });
});
