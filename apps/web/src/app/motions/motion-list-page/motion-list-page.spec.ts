import { aMotionListDto, aMotionSummaryDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../motions.routes';

const LIST = '/motions?limit=100';

describe('The motions', () => {
  it('stand on one time line, latest first, with the congresses whose text we do not have', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(
      LIST,
      aMotionListDto({
        items: [
          aMotionSummaryDto({ year: 2021, id: '2021', congressNumber: 3 }),
          aMotionSummaryDto({ year: 2023, id: '2023', congressNumber: 5 }),
        ],
        withoutText: [
          {
            year: 2020,
            congressNumber: 2,
            heldFrom: '2020-10-12',
            heldTo: '2020-10-12',
            place: 'visioconférence',
            note: null,
            source: 'presse',
          },
        ],
      }),
    );

    expect(page.headings(1)).toEqual(['Motions']);
    expect(page.headings(2)).toEqual(['2023 5e congrès', '2021 3e congrès', '2020 2e congrès']);
    expect(page.link('2023')).toBe('/motions/2023');
    const last = wordsOf(page.all('ol > li').at(-1));
    expect(last).toContain('La motion de ce congrès n’est pas dans nos sources');
    expect(last).toContain('12 octobre 2020, visioconférence. Source : presse.');
  });

  it('count the days since delivery without a known written reply, and never judge them', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(LIST, aMotionListDto({ items: [aMotionSummaryDto({ daysWithoutWrittenReply: 1131 })] }));

    expect(page.text).toContain('46 propositions en 4 axes');
    expect(page.text).toContain('1 131 jours depuis la remise sans réponse écrite connue');
    expect(page.text).not.toMatch(/retard/i);
  });

  it('keep their title when the service does not answer', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.offline(LIST);

    expect(page.headings(1)).toEqual(['Motions']);
    expect(page.text).toContain('Le service ne répond pas');
  });
});
