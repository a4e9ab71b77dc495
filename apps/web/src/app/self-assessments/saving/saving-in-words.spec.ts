import { EMPTY_QUEUE, type QueueEntry, type SaveQueue } from './save-queue';
import { savingInWords } from './saving-in-words';

const entry = (
  state: QueueEntry<string, string>['state'],
  message: string | null = null,
): QueueEntry<string, string> => ({
  ...{ content: 'a', base: 1, dueAt: 0, typedAt: 0, lost: null, theirs: null },
  ...{ state, message },
});
const waiting = { entries: { a: entry('waiting') } };

describe('savingInWords', () => {
  it.each<[Partial<SaveQueue<string, string>>, string, string]>([
    [{}, 'calm', 'Chaque réponse s’enregistre d’elle-même'],
    [waiting, 'calm', 'Enregistrement…'],
    [{ savedAt: Date.UTC(2026, 10, 27, 13, 32) }, 'calm', 'Enregistré à 14:32'],
    [{ ...waiting, pause: { until: 15_000, attempts: 1 } }, 'trouble', 'Non enregistré, nouvel essai dans 5 s'],
    [{ ...waiting, pause: { until: 10_000, attempts: 1 } }, 'trouble', 'Non enregistré, nouvel essai en cours'],
    [{ signedOut: true }, 'trouble', 'Votre session a pris fin'],
    [{ ...waiting, signedOut: true }, 'trouble', 'Votre session a pris fin : 1 réponse gardée sur cet appareil'],
    [
      { entries: { a: entry('offered'), b: entry('offered'), c: entry('waiting') } },
      'trouble',
      '2 réponses gardées sur cet appareil, à enregistrer',
    ],
    [{ entries: { a: entry('refused', 'trop longue.') } }, 'trouble', 'Non enregistré : trop longue.'],
    [{ entries: { a: entry('conflict') } }, 'trouble', '1 réponse à départager avec quelqu’un d’autre'],
  ])('says of %j', (changes, tone, words) => {
    const told = savingInWords({ ...EMPTY_QUEUE, ...changes }, 10_000);
    expect([told.tone, told.words.replace(/\s/g, ' ')]).toEqual([tone, words]);
  });
});
