import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { epcisByDepartment } from './maps/department.mjs';
import { drawDepartmentMaps, drawMaps } from './maps/draw.mjs';
import { centreOf, toPath } from './maps/path.mjs';
import { lambert } from './maps/projection.mjs';

const maps = drawMaps();
const departmentMaps = drawDepartmentMaps();
const [departments, regions] = maps.map(({ text }) => JSON.parse(text));
const official = (file) =>
  createRequire(import.meta.url)(`@etalab/decoupage-administratif/data/${file}.json`)
    .filter(({ zone }) => zone === 'metro' || zone === 'drom')
    .map(({ code }) => code);

test('the maps committed are those the outlines give', () => {
  for (const { file, text } of [...maps, ...departmentMaps]) assert.equal(readFileSync(file, 'utf8'), text);
});

test('every territory of the official code is drawn once, and no other', () => {
  const ids = ({ shapes }) => shapes.map(({ id }) => id).toSorted();
  assert.deepEqual(
    ids(departments),
    official('departements')
      .map((code) => `DEP-${code}`)
      .toSorted(),
  );
  assert.deepEqual(
    ids(regions),
    official('regions')
      .map((code) => `REG-${code}`)
      .toSorted(),
  );
});

test('the EPCI of each of the 101 départements are drawn on a map of their own, those of several on each', () => {
  assert.equal(departmentMaps.length, 101);
  const wanted = new Map(epcisByDepartment());
  for (const { code, text } of departmentMaps) {
    const { width, height, shapes } = JSON.parse(text);
    assert.deepEqual(
      shapes.map(({ id }) => id),
      wanted.get(code).map((siren) => `EPCI-${siren}`),
    );
    assert.ok(Math.max(width, height) <= 800 && Math.min(width, height) > 100);
    for (const { centre, path } of shapes) {
      assert.match(path, /^M\d/);
      assert.ok(centre.x > 0 && centre.x < width && centre.y > 0 && centre.y < height);
    }
  }
  assert.equal(new Set([...wanted.values()].flat()).size, 1255);
  for (const code of ['35', '44', '56']) assert.ok(wanted.get(code).includes('243500741'), 'Redon is in three');
});

test('overseas territories have frames of their own, and the crowd around Paris a larger one', () => {
  const overseas = ['Guadeloupe', 'Martinique', 'Guyane', 'La Réunion', 'Mayotte'];
  assert.deepEqual(
    departments.frames.map(({ name }) => name),
    [...overseas, 'Paris'],
  );
  assert.deepEqual(
    regions.frames.map(({ name }) => name),
    overseas,
  );
  assert.deepEqual(
    departments.zoomed.map(({ id }) => id),
    ['DEP-75', 'DEP-92', 'DEP-93', 'DEP-94'],
  );
  const reunion = departments.shapes.find(({ id }) => id === 'DEP-974');
  const frame = departments.frames[3];
  assert.ok(reunion.centre.x > frame.x && reunion.centre.x < frame.x + frame.width);
});

test('a map weighs a few kilobytes', () => {
  for (const { text } of maps) assert.ok(brotliCompressSync(text).length < 12_000);
  for (const { text } of departmentMaps) assert.ok(brotliCompressSync(text).length < 4_000);
});

test('the projection keeps north up and distances true along its parallels', () => {
  const [west, east] = [lambert([2, 44]), lambert([4, 44])];
  const [south, north] = [lambert([3, 43]), lambert([3, 50])];
  assert.ok(Math.abs(east[0] - west[0] - 160) < 1, 'two degrees at 44° N are 160 km');
  assert.ok(north[1] < south[1]);
});

test('a path is closed, without the points that rounding made one', () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  assert.equal(toPath([square]), 'M0,0l10,0 0,10-10,0z');
  assert.deepEqual(centreOf([square]), { x: 5, y: 5 });
});
