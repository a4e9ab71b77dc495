import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawDepartmentMaps, drawMaps } from './maps/draw.mjs';
import { ROOT } from './workspace.mjs';

/** `node tools/draw-maps.mjs` draws the maps of the site again; needed only when the outlines change. */
for (const { file, text } of [...drawMaps(), ...drawDepartmentMaps()]) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Écrit : ${path.relative(ROOT, file)} (${Math.round(text.length / 1000)} ko)`);
}
