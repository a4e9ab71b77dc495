import type { NationalDashboardDto } from '@ou-en-est-on/contracts';
import { aMotionSummaryDto, aNationalDashboardDto, aProgressCountsDto } from '@ou-en-est-on/testing';
import { type AnswerPart, nationalAnswer } from './national-answer';

const sentence = (parts: readonly AnswerPart[]): string =>
  parts
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, ' ');

const motions = (count: number): NationalDashboardDto['byMotion'] =>
  Array.from({ length: count }, (_, index) => ({
    motion: aMotionSummaryDto({ year: 2021 + index }),
    progress: aProgressCountsDto(),
  }));

describe('The answer of the day', () => {
  const dashboard = aNationalDashboardDto({
    all: {
      ...aProgressCountsDto({ engaged: 17, 'partly-achieved': 15, 'not-assessed': 37, 'not-concerned': 10 }),
      pendingVerification: 11,
    },
    byMotion: motions(4),
  });

  it('says where the demands stand, what is not assessed and what is provisional', () => {
    expect(sentence(nationalAnswer(dashboard))).toBe(
      '79 propositions en quatre motions. Aucune n’est réalisée, 15 le sont en partie, 17 sont engagées. ' +
        '37 ne sont pas encore évaluées, dont 11 en attente de vérification. ' +
        '42 lectures provisoires : une seconde personne ne les a pas encore relues.',
    );
  });

  it('links each count to the list that shows it', () => {
    const links = nationalAnswer(dashboard)
      .filter(({ params }) => params)
      .map(({ text, params }) => [text.replace(/\D.*/s, ''), params]);
    expect(links).toEqual([
      ['79', {}],
      ['15', { avancement: 'partly-achieved' }],
      ['17', { avancement: 'engaged' }],
      ['37', { avancement: 'not-assessed' }],
      ['42', { avancement: 'engaged,partly-achieved,not-concerned' }],
    ]);
  });

  it.each([
    [{ achieved: 1, 'partly-achieved': 1, engaged: 1 }, '1 est réalisée, 1 l’est en partie, 1 est engagée.'],
    [{ achieved: 2 }, '2 sont réalisées, 0 l’est en partie, 0 est engagée.'],
  ])('agrees with the numbers of %j', (totals, words) => {
    const answer = nationalAnswer(aNationalDashboardDto({ all: aProgressCountsDto(totals) }));
    expect(sentence(answer)).toContain(words);
    expect(sentence(answer)).toContain('en une motion.');
  });

  it('says nothing of provisional readings once all are reviewed', () => {
    const all = { ...aProgressCountsDto({ engaged: 1 }), provisional: 0 };
    expect(sentence(nationalAnswer(aNationalDashboardDto({ all })))).not.toContain('provisoire');
  });
});
