import type { WorkingSheet } from '@ou-en-est-on/data';

/** What the audit keeps of a sheet: never its free texts, which may name somebody and could not be erased there. */
export function auditedSheet({
  level,
  serviceIds,
  proposalIds,
  version,
  publishedVersion,
}: WorkingSheet): Readonly<Record<string, unknown>> {
  return { level, serviceIds, proposalIds, version, publishedVersion };
}
