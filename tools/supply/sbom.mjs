import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../children.mjs';
import { Refusal } from '../refusal.mjs';
import { ROOT } from '../workspace.mjs';

const readJson = (name) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));

/** The bill of materials, in CycloneDX, as npm makes it from the lock file: what only builds or tests is marked so. */
export async function makeSbom() {
  const { code, output } = await runProgram('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    quiet: true,
  });
  if (code !== 0) throw new Refusal(`npm sbom a échoué :\n${output.trim()}`);
  const sbom = JSON.parse(output);
  // npm takes the name of the folder for that of the product.
  const { name, version } = readJson('package.json');
  const component = { ...sbom.metadata.component, name, version };
  return { ...sbom, metadata: { ...sbom.metadata, component } };
}

/** Packages of the lock file that the bill does not name, with their version. */
export function missingFrom({ components }) {
  const named = new Set(components.map(({ purl }) => decodeURIComponent(purl)));
  return Object.entries(readJson('package-lock.json').packages)
    .filter(([place, { link }]) => place.includes('node_modules/') && !link)
    .map(([place, { name, version }]) => {
      const found = name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `pkg:npm/${found}@${version}`;
    })
    .filter((purl) => !named.has(purl));
}
