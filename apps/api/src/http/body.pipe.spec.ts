import { signInInput } from '@ou-en-est-on/contracts';
import * as z from 'zod/mini';
import { BodyPipe } from './body.pipe.js';
import { ProblemError } from './problem-error.js';

const REFUSED = 'contient un caractère interdit';
const words = z.object({ title: z.string(), lines: z.array(z.object({ text: z.string() })) });

function refusalOf(pipe: BodyPipe<z.ZodMiniType>, body: unknown): unknown {
  try {
    pipe.transform(body);
  } catch (error) {
    return error instanceof ProblemError ? { code: error.code, faults: error.faults } : error;
  }
  return undefined;
}

describe('BodyPipe', () => {
  it.each([
    ['a NUL', { email: 'ada@commune.fr', passphrase: 'quatre\0mots' }, 'passphrase'],
    ['half of a character', { email: 'ada\ud800@commune.fr', passphrase: 'x' }, 'email'],
    ['a name that holds one', { 'pass\0phrase': 'x' }, 'pass\0phrase'],
  ])('refuses %s, and names its field', (_case, body, field) => {
    const faults = [{ field, message: REFUSED }];
    expect(refusalOf(new BodyPipe(signInInput), body)).toEqual({ code: 'invalid-request', faults });
  });

  it('refuses it wherever it is', () => {
    const body = { title: 'Plan', lines: [{ text: 'Un' }, { text: 'De\0ux' }] };
    const faults = [{ field: 'lines.1.text', message: REFUSED }];
    expect(refusalOf(new BodyPipe(words), body)).toEqual({ code: 'invalid-request', faults });
  });

  it('takes every other character', () => {
    const body = { title: 'Éléphant 🐘', lines: [{ text: 'une ligne\nune autre' }] };
    expect(new BodyPipe(words).transform(body)).toEqual(body);
  });

  it('refuses a body that is only deep, like any other that no contract knows', () => {
    const body: unknown = JSON.parse(`{"title":${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
    expect(refusalOf(new BodyPipe(words), body)).toMatchObject({ code: 'invalid-request' });
  });
});
