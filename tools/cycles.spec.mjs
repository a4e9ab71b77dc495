import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { ROOT } from './workspace.mjs';

const listed = () =>
  spawnSync('git', ['ls-files', '*.ts'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 }).stdout.split('\n');

/** The files of this repository that a file names by a relative path, those that it names for a type among them. */
function importsOf(file, files) {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(ROOT, file), 'utf8'), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName.replace(/\.js$/, '')))
    .flatMap((found) => [`${found}.ts`, `${found}/index.ts`].filter((one) => files.has(one)));
}

/** The first circle found, as a path that ends where it begins; undefined when there is none. */
function circleIn(graph) {
  const done = new Set();
  const visit = (file, way) => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

test('no file imports itself, however long the way round', () => {
  const files = new Set(listed().filter((file) => file !== ''));
  const graph = new Map([...files].map((file) => [file, importsOf(file, files)]));
  const arrows = [...graph.values()].reduce((total, found) => total + found.length, 0);
  assert.ok(arrows > files.size, `${arrows} imports of ${files.size} files: they are not read as they are written`);
  assert.equal(circleIn(graph)?.join(' → '), undefined);
});

test('a circle is found', () => {
  const graph = new Map(Object.entries({ 'a.ts': ['b.ts', 'c.ts'], 'b.ts': [], 'c.ts': ['d.ts'], 'd.ts': ['c.ts'] }));
  assert.deepEqual(circleIn(graph), ['c.ts', 'd.ts', 'c.ts']);
});
