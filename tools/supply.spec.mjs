import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditPackages, readAudit } from './supply/audit.mjs';
import { makeSbom, missingFrom } from './supply/sbom.mjs';

const report = (...vulnerabilities) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(vulnerabilities.map((one) => [one.name, one])),
    metadata: { vulnerabilities: { total: vulnerabilities.length } },
  });
const fault = (severity, name = 'left-pad') => ({
  name,
  severity,
  range: '<1.3.1',
  via: [{ title: 'Endless padding', url: 'https://github.com/advisories/GHSA-0000' }],
  fixAvailable: true,
});

test('a package with a high or a critical fault is named, with the fault and whether it can be mended', () => {
  const { answered, faults } = readAudit(
    report(fault('high'), fault('critical', 'right-pad'), fault('moderate', 'pad')),
  );
  assert.equal(answered, true);
  assert.equal(faults.length, 2);
  assert.match(faults[0], /^critical : right-pad <1\.3\.1, une version corrigée existe\n {2}Endless padding/);
  assert.match(faults[1], /^high : left-pad/);
});

test('a fault that comes through another package is named as well', () => {
  const { faults } = readAudit(report({ ...fault('high'), via: ['pad'], fixAvailable: false }));
  assert.deepEqual(faults, ['high : left-pad <1.3.1, sans version corrigée\n  par pad']);
});

test('no fault above moderate is an answer too', () => {
  assert.deepEqual(readAudit(report(fault('low'), fault('moderate', 'pad'))), { answered: true, faults: [] });
  assert.deepEqual(readAudit(`npm warn something\n${report()}`), { answered: true, faults: [] });
});

for (const [title, output, reason] of [
  ['that refuses', '{ "message": "405 Method Not Allowed - POST https://…", "statusCode": 405 }', /^405/],
  ['that cannot be reached', 'npm error network\nnpm error code ENOTFOUND', /ENOTFOUND$/],
  ['that says nothing', '', /^aucune réponse$/],
  ['that answers something else', '{ "vulnerabilities": {} }', /vulnerabilities/],
]) {
  test(`a registry ${title} is no proof of anything: neither passed nor failed`, async () => {
    const audit = await auditPackages(async () => ({ code: 1, output }));
    assert.deepEqual([audit.answered, audit.faults], [false, []]);
    assert.match(audit.reason, reason);
  });
}

test('the bill of materials names every package of the lock file, and the product', async () => {
  const sbom = await makeSbom();
  assert.equal(sbom.bomFormat, 'CycloneDX');
  assert.equal(sbom.metadata.component.name, 'ou-en-est-on');
  assert.deepEqual(missingFrom(sbom), []);
  const [first, ...others] = sbom.components.filter(({ purl }) => purl.startsWith('pkg:npm/fastify@'));
  assert.deepEqual(missingFrom({ components: sbom.components.filter((one) => one !== first) }), [first.purl]);
  assert.deepEqual(others, []);
});
