import { runNode } from './children.mjs';
import { withLock } from './lock.mjs';
import { Refusal } from './refusal.mjs';
import { NX, ROOT } from './workspace.mjs';

export const API = '@ou-en-est-on/api';
export const WEB = '@ou-en-est-on/web';

/** Builds these projects and what they depend on; nx skips what has not changed. Silent unless it fails. */
export function build(projects, say = console.log) {
  const targets = projects.includes(WEB) ? 'build,precompress' : 'build';
  return withLock(
    `build:${ROOT}`,
    async () => {
      const args = [
        'run-many',
        '-t',
        targets,
        `--projects=${projects.join(',')}`,
        '--parallel=2',
        '--output-style=static',
      ];
      const { code, output } = await runNode([NX, ...args], { quiet: true });
      if (code !== 0) throw new Refusal(`${output.trim()}\n\nLa construction a échoué (voir ci-dessus).`);
    },
    () => say('Une autre commande construit le site dans ce dossier : on l’attend.'),
  );
}
