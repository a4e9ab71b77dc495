import type { AwaitedReason } from '@ou-en-est-on/domain';
import type { KeptAnswer } from '../saving/answer-saver';
import type { Choice } from './choice';

const AWAITED = {
  'no-validated-answer': 'elle n’a encore rien validé pour ce service. Votre réponse attend la sienne.',
  circle: 'sa réponse revient à elle-même ou à vous. Entendez-vous sur qui assure ce service.',
  'provider-not-concerned': 'elle se dit non concernée. Vérifiez avec elle qui assure ce service.',
} as const satisfies Record<AwaitedReason, string>;

/** What one inherits of who provides: « Assuré par Rennes Métropole, qui se dit : Réalisé ». */
export function inheritedInWords(
  provider: string,
  inherited: KeptAnswer['inherited'],
  choices: readonly Choice[],
): string {
  const by = `Assuré par ${provider}`;
  if (!inherited) return `${by}.`;
  const { level, from, reason } = inherited;
  if (reason) return `${by}\u00a0: ${AWAITED[reason]}`;
  const label = choices.find(({ code }) => code === level)?.label ?? level ?? '';
  const through = from && from.name !== provider ? `, par ${from.name}` : '';
  return `${by}${through}\u00a0: sa réponse validée, «\u00a0${label}\u00a0», compte pour vous.`;
}
