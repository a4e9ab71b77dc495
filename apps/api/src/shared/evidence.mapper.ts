import type { EvidenceDto } from '@ou-en-est-on/contracts';
import type { Evidence } from '@ou-en-est-on/domain';

export function toEvidenceDto(evidence: Evidence): EvidenceDto {
  const { id, kind, publisher, title, reference, url, urlBuilt, publishedOn, retrievedOn } = evidence;
  return { id, kind, publisher, title, reference, url, urlBuilt, publishedOn, retrievedOn };
}

/** Looks a source up by its id; null when the fact names none. */
export type EvidenceLookup = (id: string | null) => EvidenceDto | null;

export function evidenceLookup(evidence: readonly Evidence[]): EvidenceLookup {
  const byId = new Map(evidence.map((one) => [one.id, one]));
  return (id) => {
    const found = id === null ? undefined : byId.get(id);
    return found ? toEvidenceDto(found) : null;
  };
}
