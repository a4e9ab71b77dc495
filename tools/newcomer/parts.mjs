import { Refusal } from '../refusal.mjs';
import { expectAnswer, expectSilence, said } from './bounded.mjs';
import { runImage } from './image.mjs';

const START_MINUTES = 15;
const TEST_MINUTES = 60;

/** What can be asked for by `--only`, in the order in which they run. */
export const PARTS = {
  start: { title: '`npm start` d’un clone, deux fois', run: start },
  'root-start': { title: 'la même chose en root', asRoot: true, run: start },
  image: { title: 'les étapes de l’image dans un dossier propre, puis le serveur', run: runImage },
  test: { title: '`npm test` d’un clone', run: test },
  'root-test': { title: 'la même chose en root', asRoot: true, run: test },
};

async function start(place, step) {
  const checkout = await step('clone', () => place.clone());
  for (const title of ['npm start, première fois', 'npm start, deuxième fois']) {
    const running = place.start('npm', ['start'], { cwd: checkout });
    try {
      const address = await step(title, async () => {
        const [, found] = await said(running, /Prêt en .*?(https?:\/\/\S+)/, START_MINUTES);
        await expectAnswer(new URL('/health/ready', found), '"status":"ok"');
        await expectAnswer(found, '<app-root');
        return found;
      });
      await step('Ctrl-C', async () => {
        await running.stop();
        await expectSilence(address);
      });
    } finally {
      await running.stop();
    }
  }
}

async function test(place, step) {
  const checkout = await step('clone', () => place.clone());
  const output = await step('npm test', () => place.run('npm', ['test'], { cwd: checkout, minutes: TEST_MINUTES }));
  await step(output.trim().split('\n').at(-1), () => {
    if (!/^\d+ passed, 0 failed$/m.test(output)) throw new Refusal('`npm test` n’a pas fini sur son compte.');
  });
}
