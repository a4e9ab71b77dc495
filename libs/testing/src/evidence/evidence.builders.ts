import type { Evidence } from '@ou-en-est-on/domain';

export function anEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'decret-exemple',
    kind: 'decree',
    publisher: 'Journal officiel',
    title: 'Décret d’exemple',
    reference: null,
    url: 'https://www.example.org/decret',
    urlBuilt: false,
    publishedOn: '2024-01-02',
    retrievedOn: '2026-11-21',
    validUntil: null,
    ...changes,
  };
}
