import type { AuditedState } from '@ou-en-est-on/domain';
import type { MembershipInput } from '@ou-en-est-on/contracts';
import type { AuditRecord, GrantedRole } from '@ou-en-est-on/data';

/** What a person is in a collectivity, or on the whole site. */
type Right = MembershipInput | GrantedRole;

/**
 * A right that changed, as the audit keeps it: the reference of a delegation and the service of a correspondent are
 * written by hand and may name somebody, hence personal, and erased with the person.
 */
export function rightInAudit(
  personId: string,
  { before, after }: { readonly before?: Right | undefined; readonly after?: Right },
): Pick<AuditRecord, 'before' | 'after' | 'personal'> {
  const values = { ...handwritten('former-', before), ...handwritten('', after) };
  const personal = Object.keys(values).length > 0 ? { personal: { personId, values } } : {};
  return { ...(before && { before: factsOf(before) }), ...(after && { after: factsOf(after) }), ...personal };
}

function factsOf(right: Right): AuditedState {
  if ('stateService' in right) return { role: right.role };
  const { role, quality, delegation } = right;
  return { role, quality, delegation: delegation && { date: delegation.date } };
}

function handwritten(when: 'former-' | '', right: Right | undefined): Readonly<Record<string, string>> {
  if (!right) return {};
  if (!('stateService' in right)) return right.delegation ? { [`${when}reference`]: right.delegation.reference } : {};
  return right.stateService === null ? {} : { [`${when}state-service`]: right.stateService };
}
