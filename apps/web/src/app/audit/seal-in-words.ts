import type { AuditStateDto } from '@ou-en-est-on/contracts';
import { frenchCount } from '@ou-en-est-on/ui';
import { instantInWords } from '../shared/instant-in-words';

/** An act waits a second or two for its seal; as long as the longest transaction that writes, at most. */
const LATE_SECONDS = 60;

export interface SealInWords {
  readonly held: string;
  readonly waiting: string;
  /** True when the acts have waited so long that nothing seems to seal them. */
  readonly isLate: boolean;
}

/** How far the chain holds the acts, in sentences. */
export function sealInWords({ seal, waiting }: AuditStateDto, now: Date): SealInWords {
  const seconds = waiting.since === null ? 0 : Math.round((now.getTime() - Date.parse(waiting.since)) / 1_000);
  return {
    held: `${frenchCount(seal.position, 'acte scellé', 'actes scellés')}\u00a0; dernier sceau ${instantInWords(seal.sealedAt)}.`,
    waiting: waitingInWords(waiting.count, Math.max(0, seconds)),
    isLate: seconds >= LATE_SECONDS,
  };
}

function waitingInWords(count: number, seconds: number): string {
  if (count === 0) return 'Tous les actes écrits sont scellés.';
  const acts = frenchCount(count, 'acte attend son sceau', 'actes attendent leur sceau');
  const held = count < 2 ? 'rien ne le tient encore' : 'rien ne les tient encore';
  return `${acts} depuis ${durationInWords(seconds)}\u00a0: ${held}.`;
}

function durationInWords(seconds: number): string {
  if (seconds < 1) return 'moins d’une seconde';
  if (seconds < 120) return frenchCount(seconds, 'seconde');
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? frenchCount(minutes, 'minute') : frenchCount(Math.round(minutes / 60), 'heure');
}
