import { frenchCount } from '@ou-en-est-on/ui';
import { offered, type SaveQueue } from './save-queue';

/** `trouble`: something is not kept, and the reader must know it. */
export interface SavingWords {
  readonly tone: 'calm' | 'trouble';
  readonly words: string;
}

const TIME = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' });

/** Where the keeping of answers stands, in words one can believe. */
export function savingInWords<C, K>(queue: SaveQueue<C, K>, now: number): SavingWords {
  return troubleInWords(queue, now) ?? { tone: 'calm', words: calmWords(queue) };
}

function calmWords<C, K>({ entries, savedAt }: SaveQueue<C, K>): string {
  if (Object.keys(entries).length > 0) return 'Enregistrement…';
  return savedAt === null ? 'Chaque réponse s’enregistre d’elle-même' : `Enregistré à ${TIME.format(savedAt)}`;
}

function troubleInWords<C, K>(queue: SaveQueue<C, K>, now: number): SavingWords | null {
  const entries = Object.values(queue.entries);
  if (queue.signedOut)
    return trouble(`Votre session a pris fin${entries.length > 0 ? `\u00a0: ${heldInWords(entries.length)}` : ''}`);
  const found = offered(queue).length;
  if (found > 0) return trouble(`${heldInWords(found)}, à enregistrer`);
  if (queue.pause) return trouble(`Non enregistré, nouvel essai ${inSeconds(queue.pause.until - now)}`);
  const refused = entries.find(({ state }) => state === 'refused');
  if (refused) return trouble(`Non enregistré\u00a0: ${refused.message ?? ''}`);
  const conflicts = entries.filter(({ state }) => state === 'conflict').length;
  return conflicts > 0
    ? trouble(`${frenchCount(conflicts, 'réponse à départager', 'réponses à départager')} avec quelqu’un d’autre`)
    : null;
}

function heldInWords(count: number): string {
  return `${frenchCount(count, 'réponse gardée', 'réponses gardées')} sur cet appareil`;
}

function inSeconds(wait: number): string {
  const seconds = Math.ceil(wait / 1_000);
  return seconds > 0 ? `dans ${String(seconds)}\u00a0s` : 'en cours';
}

function trouble(words: string): SavingWords {
  return { tone: 'trouble', words };
}
