import { auditedActList, type AuditedActListDto, auditState, type AuditStateDto } from '@ou-en-est-on/contracts';
import type { AuditOutcome } from '@ou-en-est-on/domain';
import { type ApiResource, apiResource } from '../shared/api/api-resource';
import { apiUrl } from '../shared/api/api-url';

/** Acts shown at once. */
export const PAGE_SIZE = 30;

/** Which acts are asked for, as the API takes it. */
export type AuditFilters = Readonly<
  Record<'person' | 'program' | 'operation' | 'day' | 'collectivity', string | undefined> & {
    outcome: AuditOutcome | undefined;
  }
>;

/** A page of acts, the latest first; undefined asks nothing. */
export function actsResource(
  filters: () => AuditFilters | undefined,
  cursor: () => string | null = () => null,
): ApiResource<AuditedActListDto> {
  return apiResource(auditedActList, () => {
    const asked = filters();
    return asked && apiUrl('/audit', { ...asked, limit: PAGE_SIZE, cursor: cursor() });
  });
}

export function auditStateResource(allowed: () => boolean): ApiResource<AuditStateDto> {
  return apiResource(auditState, () => (allowed() ? '/audit/state' : undefined));
}
