import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { auditPackages, readAudit } from './supply/audit.mjs';
import { makeSbom, missingFrom } from './supply/sbom.mjs';
import { checkAudit } from './test/checks.mjs';

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

/** What a registry answers of one package of the lock file, through npm itself. */
async function auditedBy(answer) {
  const server = createServer((request, response) => {
    const asked = request.url === '/-/npm/v1/security/advisories/bulk' ? answer : { status: 404, body: {} };
    response.writeHead(asked.status, { 'content-type': 'application/json' }).end(JSON.stringify(asked.body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const before = { ...process.env };
  // npm keeps what it worked out of a fault: each test has a cache of its own.
  const cache = mkdtempSync(path.join(tmpdir(), 'npm-'));
  Object.assign(process.env, {
    npm_config_registry: `http://127.0.0.1:${server.address().port}/`,
    npm_config_cache: cache,
  });
  try {
    return await checkAudit();
  } finally {
    process.env = before;
    rmSync(cache, { recursive: true });
    server.close();
  }
}

const advisory = (severity) => ({
  otpauth: [
    {
      id: 1,
      url: 'https://github.com/advisories/GHSA-0000',
      title: 'Endless padding',
      severity,
      vulnerable_versions: '*',
    },
  ],
});

for (const [title, answer, expected] of [
  ['knows a high fault fails the run, and names it', { status: 200, body: advisory('high') }, [0, 1, /high : otpauth/]],
  ['knows a moderate one lets it pass', { status: 200, body: advisory('moderate') }, [1, 0, /^$/]],
  ['knows none lets it pass', { status: 200, body: {} }, [1, 0, /^$/]],
  [
    'does not answer that question counts for nothing, and it is said',
    { status: 405, body: {} },
    [0, 0, /^Le registre ne dit rien/],
  ],
]) {
  test(`a registry that ${title}`, async () => {
    const { passed, failed, output, note } = await auditedBy(answer);
    assert.deepEqual([passed, failed], expected.slice(0, 2));
    assert.match(note ?? output, expected[2]);
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
