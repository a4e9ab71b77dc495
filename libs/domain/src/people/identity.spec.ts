import { type Identity, identityScopeOf, SYSTEM_NAMES, VISITOR } from './identity.js';

const PERSON: Identity = { kind: 'person', personId: 'p1', readable: ['a', 'b'], writable: ['a'], isStaff: false };

describe('what an identity may reach', () => {
  it('is nothing for a visitor, who is nobody', () => {
    expect(identityScopeOf(VISITOR)).toEqual({ id: null, readable: [], writable: [], isStaff: false });
  });

  it('is what was decided for a person, and no more', () => {
    expect(identityScopeOf(PERSON)).toEqual({ id: 'p1', readable: ['a', 'b'], writable: ['a'], isStaff: false });
  });

  it.each(SYSTEM_NAMES)('tells the program %s from any person', (name) => {
    expect(identityScopeOf({ kind: 'system', name }).id).toBe(`system:${name}`);
  });

  it('is nothing but its name for the API before it knows who asks', () => {
    const { id, ...scope } = identityScopeOf({ kind: 'system', name: 'sign-in' });
    expect([id, scope]).toEqual(['system:sign-in', { readable: [], writable: [], isStaff: false }]);
  });
});
