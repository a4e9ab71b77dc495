import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ROOT } from '../workspace.mjs';

const CACHE = path.join(ROOT, 'node_modules', '.cache', 'ou-en-est-on');

/** The Chromium that the package @sparticuz/chromium carries, unpacked once; undefined where it cannot run. */
export function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = packageFolder();
  if (!folder) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const unpacked = path.join(CACHE, `chromium-${version}`);
  if (!existsSync(unpacked)) unpack(path.join(folder, 'bin'), unpacked);
  return {
    name: `Chromium ${version.split('.')[0]} (paquet npm)`,
    executablePath: path.join(unpacked, 'chromium'),
    env: {
      // Libraries (NSS, NSPR, Expat) and a font that a bare machine lacks.
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, path.join(unpacked, 'lib')].filter(Boolean).join(':'),
      FONTCONFIG_FILE: path.join(unpacked, 'fonts.conf'),
    },
  };
}

function packageFolder() {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  } catch {
    return undefined;
  }
}

/** Unpacked under another name then renamed: what bears its name is whole. */
function unpack(source, target) {
  const partial = `${target}.${process.pid}`;
  const read = (name) => brotliDecompressSync(readFileSync(path.join(source, name)));
  mkdirSync(partial, { recursive: true });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const { status, stderr } = spawnSync('tar', ['-x', '--no-same-owner', '-C', partial], { input: read(archive) });
    if (status !== 0) throw new Error(`tar : ${stderr}`);
  }
  writeFileSync(path.join(partial, 'chromium'), read('chromium.br'));
  chmodSync(path.join(partial, 'chromium'), 0o755);
  writeFileSync(path.join(partial, 'fonts.conf'), fontSettings(target));
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** The system's fonts and settings when it has some, and Open Sans, which the package carries. */
const fontSettings = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
