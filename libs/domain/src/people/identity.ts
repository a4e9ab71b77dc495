/**
 * Programs of the site that act without a person. `sign-in` is the API before it knows who asks: it is nobody but for
 * the few tables that name it.
 */
export const SYSTEM_NAMES = ['worker', 'command', 'migration', 'sign-in'] as const;
export type SystemName = (typeof SYSTEM_NAMES)[number];

/** Ids of collectivities, or every one of them. */
export type CollectivityScope = readonly string[] | 'all';

/** In whose name something is read or changed. */
export type Identity =
  | { readonly kind: 'visitor' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly readable: CollectivityScope;
      readonly writable: CollectivityScope;
      readonly isStaff: boolean;
    }
  | ProgramIdentity;

/** A program of the site, which acts without a person. */
export interface ProgramIdentity {
  readonly kind: 'system';
  readonly name: SystemName;
}

export const VISITOR: Identity = { kind: 'visitor' };
/** Somebody at the keyboard of the server. */
export const COMMAND: ProgramIdentity = { kind: 'system', name: 'command' };
export const WORKER: ProgramIdentity = { kind: 'system', name: 'worker' };

/** What an identity may reach, before any operation is asked for: the database holds to it by itself. */
export interface IdentityScope {
  /** Null for nobody. A person's id, or `system:` and the name of a program. */
  readonly id: string | null;
  readonly readable: CollectivityScope;
  readonly writable: CollectivityScope;
  readonly isStaff: boolean;
}

const NOTHING: IdentityScope = { id: null, readable: [], writable: [], isStaff: false };

const SCOPE_OF_SYSTEM: Readonly<Record<SystemName, Omit<IdentityScope, 'id'>>> = {
  worker: { readable: 'all', writable: 'all', isStaff: true },
  command: { readable: 'all', writable: 'all', isStaff: true },
  migration: { readable: 'all', writable: 'all', isStaff: true },
  'sign-in': NOTHING,
};

export function identityScopeOf(identity: Identity): IdentityScope {
  if (identity.kind === 'visitor') return NOTHING;
  if (identity.kind === 'system') return { ...SCOPE_OF_SYSTEM[identity.name], id: `system:${identity.name}` };
  const { personId, readable, writable, isStaff } = identity;
  return { id: personId, readable, writable, isStaff };
}
