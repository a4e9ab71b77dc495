import type { SessionDto } from '@ou-en-est-on/contracts';

/** Ada Martin, an agent of Rennes, signed in and acting for it. */
export function aSessionDto(changes: Partial<SessionDto> = {}): SessionDto {
  return {
    state: 'signed-in',
    person: { id: 'p1', name: 'Ada Martin', email: 'ada@commune.fr' },
    roles: [],
    memberships: [
      {
        ...{ collectivityId: 'COM-35238', collectivityName: 'Rennes', role: 'agent', quality: null },
        ...{ delegation: null, validates: false },
      },
    ],
    collectivityId: 'COM-35238',
    secondFactor: { enrolled: false, required: false, given: false },
    expiresAt: '2026-11-27T20:00:00.000Z',
    ...changes,
  };
}
