import { refuseMalformedTarget, servicePath, splitTarget } from './address.js';
import { ProblemError } from './problem-error.js';

function fieldsRefused(target: string): string[] {
  try {
    refuseMalformedTarget(target);
  } catch (error) {
    if (error instanceof ProblemError) return error.faults.map(({ field }) => field);
    throw error;
  }
  return [];
}

describe('refuseMalformedTarget', () => {
  it.each(['/api/v1/motions', '/api/v1/proposals?motion=2023&tag=', '/motions/%C3%A9t%C3%A9?a=1+2%2B', '/x?&&='])(
    'lets %s through',
    (target) => {
      expect(fieldsRefused(target)).toEqual([]);
    },
  );

  it.each([
    ['/api/v1/motions/%00', 'adresse'],
    ['/api/v1/motions/%E0%A4', 'adresse'],
    ['/api/v1/motions?cursor=%', 'cursor'],
    ['/api/v1/motions?cursor=%zz', 'cursor'],
    ['/api/v1/motions?cursor=a%00b', 'cursor'],
    ['/api/v1/motions?cursor=%ED%A0%80', 'cursor'],
    ['/api/v1/motions?%ff=1', 'adresse'],
  ])('refuses %s and names %s', (target, field) => {
    expect(fieldsRefused(target)).toEqual([field]);
  });
});

describe('splitTarget', () => {
  it('cuts at the first question mark', () => {
    expect(splitTarget('/a?b=1?2')).toEqual({ path: '/a', query: 'b=1?2' });
    expect(splitTarget('/a')).toEqual({ path: '/a', query: '' });
  });

  it('leaves out the host of an absolute target', () => {
    expect(splitTarget('http://example.org/a?b=1')).toEqual({ path: '/a', query: 'b=1' });
    expect(splitTarget('HTTPS://example.org?b=1')).toEqual({ path: '', query: 'b=1' });
  });
});

describe('servicePath', () => {
  it.each([
    ['/api/v1/motions/:id', '/%61pi/v1/motions/2023', '/api/v1/motions/:id'],
    ['/*', '/%61pi/v1/none', '/api/v1/none'],
    ['/*', '/motions?x=1', '/motions'],
    [undefined, 'http://example.org/api/v1/none', '/api/v1/none'],
    [undefined, '/%zz', '/%zz'],
  ])('of the route %s at %s is %s', (url, target, expected) => {
    expect(servicePath({ routeOptions: { url }, raw: { url: target } })).toBe(expected);
  });
});
