import { AUDITED_FIELDS, unnamedFields } from './audited-field.js';

describe('what an act changed', () => {
  it('is kept under paths that are each said once', () => {
    expect(new Set(AUDITED_FIELDS).size).toBe(AUDITED_FIELDS.length);
  });

  it.each([
    ['a name', { role: 'agent', shoeSize: 42 }, ['shoeSize']],
    ['a name inside', { delegation: { date: '2026-03-03', reference: 'A-12' } }, ['delegation.reference']],
    ['nothing of what says nothing', { role: 'agent', delegation: null, asked: {} }, []],
    ['nothing of tables, which have names of their own', { changes: { proposal: { inserted: 91 } } }, []],
    ['nothing of lists', { members: ['COM-1'] }, []],
  ])('tells of what has no words: %s', (_, state, unnamed) => {
    expect(unnamedFields(state)).toEqual(unnamed);
  });
});
