import type { AskedDays } from '@ou-en-est-on/domain';
import { frenchDate } from '@ou-en-est-on/ui';
import type { ClockRefusal } from './clocks-address';

/** « au 31 décembre 2023, tel que publié le 1er juin 2026 »: what the title of a page adds; nothing today. */
export function clocksTitle({ asOf, knownAt }: AskedDays): string {
  return [
    ...(asOf === undefined ? [] : [`au ${frenchDate(asOf)}`]),
    ...(knownAt === undefined ? [] : [`tel que publié le ${frenchDate(knownAt)}`]),
  ].join(', ');
}

/** What the reader reads while the clocks are moved. */
export function clocksSentence({ asOf, knownAt }: AskedDays): string {
  if (asOf === undefined) {
    return knownAt === undefined ? '' : `Vous lisez ce que ce site publiait le ${frenchDate(knownAt)}.`;
  }
  const then = `Vous lisez le site au ${frenchDate(asOf)}\u00a0: ce qui était vrai ce jour-là`;
  return knownAt === undefined
    ? `${then}, d’après ce que l’on sait aujourd’hui.`
    : `${then}, d’après ce que ce site publiait le ${frenchDate(knownAt)}.`;
}

const REASONS: Readonly<Record<ClockRefusal['reason'], string>> = {
  'no-day': 'n’est pas un jour du calendrier. Choisissez une date complète, comme le 31 décembre 2023.',
  'to-come':
    'est un jour à venir\u00a0: personne ne sait encore ce qui sera vrai ce jour-là. Choisissez une date passée.',
};

/** Why a day of the address is left aside. */
export function refusalInWords({ value, reason }: Pick<ClockRefusal, 'value' | 'reason'>): string {
  return `«\u00a0${reason === 'to-come' ? frenchDate(value) : value}\u00a0» ${REASONS[reason]}`;
}

/** « propositions.csv » read at a past date: « propositions-au-2023-12-31.csv ». */
export function clockedFileName(fileName: string, { asOf, knownAt }: AskedDays): string {
  const days = [
    ...(asOf === undefined ? [] : [`-au-${asOf}`]),
    ...(knownAt === undefined ? [] : [`-publie-au-${knownAt}`]),
  ].join('');
  return fileName.replace(/(?=\.\w+$)/, days);
}
