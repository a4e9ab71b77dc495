import type { AwaitedReason } from '@ou-en-est-on/domain';
import type { InheritedAnswer } from '../saving/answer-saver';
import { inheritedInWords } from './inherited-in-words';

const EPCI = { id: 'EPCI-243500139', name: 'Rennes Métropole' };
const SYNDICATE = { id: 'SYN-253514004', name: 'Mégalis' };
const CHOICES = [
  { code: 'achieved', label: 'Réalisé', note: null },
  { code: 'yes', label: 'Oui', note: null },
];
const NONE: InheritedAnswer = { level: null, from: null, reason: null, successor: null };
const words = (inherited: InheritedAnswer | null): string =>
  inheritedInWords(EPCI, inherited, CHOICES).replace(/\s/g, ' ');

describe('What is provided by somebody else', () => {
  it.each<[string, InheritedAnswer | null, string]>([
    ['not kept yet', null, 'Assuré par Rennes Métropole.'],
    [
      'its level',
      { ...NONE, level: 'achieved', from: EPCI },
      'Assuré par Rennes Métropole : sa réponse validée, « Réalisé », compte pour vous.',
    ],
    [
      'the level of who provides for it',
      { ...NONE, level: 'yes', from: SYNDICATE },
      'Assuré par Rennes Métropole, par Mégalis : sa réponse validée, « Oui », compte pour vous.',
    ],
    [
      'a number, which nobody inherits',
      { ...NONE, level: 'number', from: EPCI },
      'Assuré par Rennes Métropole : le nombre qu’elle a validé compte une fois, pour elle. Vous n’avez rien à ajouter.',
    ],
  ])('is said: %s', (_case, inherited, expected) => {
    expect(words(inherited)).toBe(expected);
  });

  it.each<[AwaitedReason, InheritedAnswer['from'], string]>([
    ['no-validated-answer', EPCI, 'elle n’a pas de réponse validée pour l’instant. La vôtre l’attend.'],
    ['no-validated-answer', SYNDICATE, 'Mégalis n’a pas de réponse validée pour l’instant. La vôtre l’attend.'],
    ['withdrawn', EPCI, 'elle a retiré ses réponses du public. La vôtre attend qu’elles y reviennent.'],
    ['closed', EPCI, 'elle n’existe plus. Dites qui l’assure désormais.'],
    ['closed', SYNDICATE, 'elle s’en remet à Mégalis, qui n’existe plus. Voyez avec elle qui l’assure.'],
    ['circle', null, 'sa réponse revient à elle-même ou à vous. Entendez-vous sur qui l’assure.'],
    ['provider-not-concerned', EPCI, 'elle se dit non concernée. Vérifiez avec elle qui l’assure.'],
  ])('is awaited, which is said: %s of %j', (reason, from, expected) => {
    expect(words({ ...NONE, from, reason })).toBe(`Assuré par Rennes Métropole : ${expected}`);
  });

  it('names who took over what no longer exists', () => {
    expect(words({ ...NONE, from: EPCI, reason: 'closed', successor: SYNDICATE })).toContain(
      'elle n’existe plus. Mégalis lui a succédé. Dites qui l’assure désormais.',
    );
  });
});
