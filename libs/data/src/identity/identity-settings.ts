import { type CollectivityScope, type Identity, identityScopeOf } from '@ou-en-est-on/domain';

/** Stands for every collectivity; no id can be it. */
const ALL = '*';

/** The settings by which the database knows who asks, all of them: what is not said now is not kept from before. */
export function identitySettings(identity: Identity, requestId: string | null = null): Record<string, string> {
  const { id, readable, writable, isStaff } = identityScopeOf(identity);
  return {
    'oeeo.identity': id ?? '',
    'oeeo.readable': arrayOf(readable),
    'oeeo.writable': arrayOf(writable),
    'oeeo.staff': isStaff ? 'on' : '',
    'oeeo.request': requestId ?? '',
  };
}

function arrayOf(scope: CollectivityScope): string {
  const ids = scope === 'all' ? [ALL] : scope;
  return `{${ids.map((id) => `"${id.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
