import type { Evidence } from '@ou-en-est-on/domain';
import type { ShippedSource } from './schemas/common.schema.js';
import { shippedHash } from './shipped-hash.js';

/** Stable id of the evidence a source describes: facts that cite the same document share one row. */
export function evidenceIdOf(source: ShippedSource): string {
  const { publisher, title, reference, url } = source;
  return `ev-${shippedHash({ publisher, title, reference, url }).slice(0, 16)}`;
}

/** The evidence row of a source embedded in a shipped fact. Dates the files do not give stay unknown. */
export function evidenceOf(source: ShippedSource): Evidence {
  const unknown = { publishedOn: null, retrievedOn: null, validUntil: null };
  return { id: evidenceIdOf(source), ...source, ...unknown };
}
