import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../workspace.mjs';

const PERMISSIVE = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
];

/** Not permissive, accepted for what is used to build and test and is never distributed. */
const TOOLS_ONLY = [
  { licence: 'MPL-2.0', names: /^(@axe-core\/playwright|axe-core|lightningcss.*)$/ },
  { licence: 'CC-BY-4.0', names: /^caniuse-lite$/ },
];

/**
 * The packages of the lock file, each once with its versions.
 * `use`: `bundled` in the built site, on the `server`, or a `tool` that only builds and tests.
 */
export function licensedPackages(bundled) {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const found = new Map();
  for (const [place, entry] of Object.entries(packages)) {
    if (!place.includes('node_modules/') || entry.link) continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = entry.license ?? 'unknown';
    const isBundled = bundled.some((one) => place === `node_modules/${one}`);
    const use = isBundled ? 'bundled' : entry.dev || entry.devOptional ? 'tool' : 'server';
    const key = `${use} ${name} ${licence}`;
    const versions = [...(found.get(key)?.versions ?? []), entry.version];
    found.set(key, { name, licence, use, versions: [...new Set(versions)].sort() });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What is wrong with a package's licence, if anything. */
export function faultOf({ name, licence, use }) {
  if (isPermissive(licence)) return undefined;
  const isAccepted = TOOLS_ONLY.some((accepted) => accepted.licence === licence && accepted.names.test(name));
  return use === 'tool' && isAccepted ? undefined : `- ${name} : ${licence}`;
}

/** A licence expression of SPDX: one of several (OR), or all of several (AND). */
function isPermissive(expression) {
  const text = expression.replace(/[()]/g, '');
  return text.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => PERMISSIVE.includes(licence)));
}
