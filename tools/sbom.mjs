import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runMain } from './refusal.mjs';
import { makeSbom } from './supply/sbom.mjs';
import { ROOT } from './workspace.mjs';

/** `npm run sbom`: writes the bill of materials of this version. */
async function main() {
  const sbom = await makeSbom();
  writeFileSync(path.join(ROOT, 'sbom.cdx.json'), `${JSON.stringify(sbom, undefined, 2)}\n`);
  console.log(`sbom.cdx.json : ${sbom.components.length} composants (CycloneDX ${sbom.specVersion}).`);
}

await runMain(main);
