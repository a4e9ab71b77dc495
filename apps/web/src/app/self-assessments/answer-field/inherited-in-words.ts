import { type AwaitedReason, NUMBER_ANSWER } from '@ou-en-est-on/domain';
import type { InheritedAnswer } from '../saving/answer-saver';
import type { Choice } from './choice';

interface Provider {
  readonly id: string;
  readonly name: string;
}

/** What one inherits of who provides: « Assuré par Rennes Métropole : sa réponse validée, « Réalisé », compte pour vous. » */
export function inheritedInWords(
  provider: Provider,
  inherited: InheritedAnswer | null,
  choices: readonly Choice[],
): string {
  const by = `Assuré par ${provider.name}`;
  if (!inherited) return `${by}.`;
  const { level, from, reason, successor } = inherited;
  // Who provides may say that it is provided by yet another one.
  const further = from && from.id !== provider.id ? from.name : null;
  if (reason) return `${by}\u00a0: ${AWAITED[reason]({ further, successor: successor?.name ?? null })}`;
  const through = further === null ? '' : `, par ${further}`;
  if (level === NUMBER_ANSWER) {
    return `${by}${through}\u00a0: le nombre qu’elle a validé compte une fois, pour elle. Vous n’avez rien à ajouter.`;
  }
  const label = choices.find(({ code }) => code === level)?.label ?? level ?? '';
  return `${by}${through}\u00a0: sa réponse validée, «\u00a0${label}\u00a0», compte pour vous.`;
}

interface Awaited {
  /** Who is awaited, when it is not the provider itself. */
  readonly further: string | null;
  readonly successor: string | null;
}

const AWAITED = {
  'no-validated-answer': ({ further }) =>
    `${further ?? 'elle'} n’a pas de réponse validée pour l’instant. La vôtre l’attend.`,
  withdrawn: ({ further }) =>
    `${further ?? 'elle'} a retiré ses réponses du public. La vôtre attend qu’elles y reviennent.`,
  closed: ({ further, successor }) => {
    if (further !== null) return `elle s’en remet à ${further}, qui n’existe plus. Voyez avec elle qui l’assure.`;
    const heir = successor === null ? '' : ` ${successor} lui a succédé.`;
    return `elle n’existe plus.${heir} Dites qui l’assure désormais.`;
  },
  circle: () => 'sa réponse revient à elle-même ou à vous. Entendez-vous sur qui l’assure.',
  'provider-not-concerned': ({ further }) =>
    `${further ?? 'elle'} se dit non concernée. Vérifiez avec elle qui l’assure.`,
} as const satisfies Record<AwaitedReason, (awaited: Awaited) => string>;
