import type { Chance } from './chance.js';

/** Values that mean something to some parameter. */
const PLAUSIBLE = [
  ...['2021', '2022', '2023', '2025', '2023-1', '2023-1.1', '2023-1.1.1', 'fibre-raccordable', 'pfthd', 'FR', 'DEP-2A'],
  ...[
    'access',
    'risks',
    'engaged',
    'announced',
    'state',
    'training',
    'measured',
    'target',
    'region',
    'law',
    'networks',
  ],
  ...['document', 'recent', '1', '50', '100', 'true', 'propositions-avec-acte', 'ind-306', 'government', 'speech'],
];
export const DAYS = ['2026-11-21', '2022-12-31', '2019-01-01', '0001-01-01', '2024-02-29', '1900-03-01'];
const ODD = [
  ...['', ' ', '0', '-1', '101', '1e3', '1.5', '٣', 'null', 'undefined', 'NaN', 'true,false', 'a,b', ',', ',,'],
  ...['2023-06-31', '2026-11-22', '9999-12-31', '0000-01-01', '2023-1-1', '2023', '3024', 'W10', 'bnVsbA', 'WyJ4Il0'],
  'é',
];
const HOSTILE = [
  ...["'", '"', "' OR 1=1 --", '../../etc/passwd', '..%2f..', '{}', '[]', '<script>', '${7*7}', '%s%n', '\\', '\0'],
  ...['\ud800', '🦄', '\u202e', '\ufeff', '\u001f', '\u0085', '\r\nx: y', '|id', ';ls'],
  ...['constructor', '__proto__', 'toString', '$where'],
  ...['x'.repeat(90), 'x'.repeat(3_000), '9'.repeat(400), Array(60).fill('2023').join(',')],
];
const RAW = ['%', '%zz', '%00', '%ED%A0%80', '%ff', '%2e%2e%2f', '+', '&', '=', '#', '%25', '?', ';'];

/** A text that is plausible, odd or hostile. */
export function anyText(chance: Chance): string {
  return chance.pick(chance.pick([PLAUSIBLE, ODD, HOSTILE]));
}

/** What an address may hold: most of the time plausible, so that what lies behind the first check is reached too. */
export function anyPart(chance: Chance): string {
  const kind = chance.below(100);
  if (kind < 70) return chance.pick(PLAUSIBLE);
  if (kind < 80) return encodePart(chance.pick(ODD));
  return kind < 93 ? encodePart(chance.pick(HOSTILE)) : chance.pick(RAW);
}

/** A lone surrogate has no encoding of its own: its three bytes are written as a careless client would. */
export function encodePart(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

/** What can reach us in a header, where the server refuses the rest before any code of ours. */
export function anyHeader(chance: Chance): string {
  return anyText(chance).replace(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}
