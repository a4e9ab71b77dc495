import { ERROR_CODES } from './error-codes.js';
import { problem } from './problem.contract.js';

describe.each(Object.entries(ERROR_CODES))('the error %s', (code, { status, title, detail }) => {
  it('has a stable code, an error status and words that say what to do', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(detail).toMatch(/^\p{Lu}.*[.]$/u);
    expect(title).not.toMatch(/[.]$/);
  });

  it('makes a valid problem', () => {
    expect(problem.safeParse({ type: 'about:blank', title, status, code, detail }).success).toBe(true);
  });
});
