import type { WorkingSheet } from '@ou-en-est-on/data';
import type { AuditedState } from '@ou-en-est-on/domain';

/** What the audit keeps of a sheet: never its free texts, which may name somebody and could not be erased there. */
export function auditedSheet({
  level,
  serviceIds,
  proposalIds,
  version,
  publishedVersion,
}: WorkingSheet): AuditedState {
  return { level, serviceIds, proposalIds, version, publishedVersion };
}
