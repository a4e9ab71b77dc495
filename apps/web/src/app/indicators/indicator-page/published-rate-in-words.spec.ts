import type { PublishedRateDto } from '@ou-en-est-on/contracts';
import { aPublishedRateDto } from '@ou-en-est-on/testing';
import { publishedRateInWords } from './published-rate-in-words';

function words(changes: Partial<PublishedRateDto>): string {
  return publishedRateInWords(aPublishedRateDto(changes), '%').replace(/[\u00a0\u202f]/g, ' ');
}

describe('publishedRateInWords', () => {
  it('says that both rates agree', () => {
    expect(words({ verdict: 'same' })).toBe(
      'La source publie 20,8 % avec sa valeur du 31 mars 2023. Notre calcul donne le même taux à cette date.',
    );
  });

  it('names both starting values when they differ', () => {
    expect(words({})).toContain('Notre calcul donne 28,4 % à cette date.');
    expect(words({})).toContain('première valeur initiale publiée (56,56 %, 31 mars 2022)');
    expect(words({})).toContain('plus tardive (60,74 %, 30 juin 2022)');
  });

  it('claims nothing when no published value explains the rate', () => {
    expect(words({ verdict: 'unexplained', startedFrom: null, ours: null })).toBe(
      'La source publie 20,8 % avec sa valeur du 31 mars 2023. Aucune des valeurs initiales publiées ne redonne le taux de la source : elle a pu réviser ses valeurs ou viser une autre cible.',
    );
  });
});
