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
      '79 propositions en quatre motions. 37 ne sont pas encore évaluées, dont 11 en attente de vérification. ' +
        'Parmi les 42 lues (lectures provisoires), 17 sont lues comme engagées, 15 comme réalisées en partie, ' +
        'aucune comme réalisée. 42 lectures provisoires, que ce site propose et que personne n’a encore relues.',
    );
  });

  it('links each count to the list that shows it', () => {
    const links = nationalAnswer(dashboard)
      .filter(({ params }) => params)
      .map(({ text, params }) => [text.replace(/\D.*/s, ''), params]);
    expect(links).toEqual([
      ['79', {}],
      ['37', { avancement: 'not-assessed' }],
      ['11', { verification: 'attente' }],
      ['17', { avancement: 'engaged' }],
      ['15', { avancement: 'partly-achieved' }],
      ['42', { lecture: 'provisoire' }],
    ]);
  });

  it.each([
    [
      { achieved: 1, 'partly-achieved': 1, engaged: 1 },
      'Parmi les 3 lues (lectures provisoires), 1 est lue comme engagée, 1 comme réalisée en partie, 1 comme réalisée.',
    ],
    [
      { achieved: 2 },
      'Parmi les 2 lues (lectures provisoires), aucune n’est lue comme engagée, aucune comme réalisée en partie, 2 comme réalisées.',
    ],
    [{ engaged: 1 }, 'Sur une seule lue (lectures provisoires), 1 est lue comme engagée'],
  ])('agrees with the numbers of %j', (totals, words) => {
    const answer = nationalAnswer(aNationalDashboardDto({ all: aProgressCountsDto(totals) }));
    expect(sentence(answer)).toContain(words);
    expect(sentence(answer)).toContain('en une motion.');
  });

  it('draws no zero from readings that do not exist', () => {
    const all = aProgressCountsDto({ 'not-assessed': 3 });
    const answer = sentence(nationalAnswer(aNationalDashboardDto({ all })));
    expect(answer).toContain('3 ne sont pas encore évaluées.');
    expect(answer).not.toMatch(/aucune|lue comme/);
  });

  it('says nothing of provisional readings once all are reviewed', () => {
    const all = { ...aProgressCountsDto({ engaged: 1 }), provisional: 0 };
    expect(sentence(nationalAnswer(aNationalDashboardDto({ all })))).not.toContain('provisoire');
  });
});
