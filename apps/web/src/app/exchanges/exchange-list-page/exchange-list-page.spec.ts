import { anExchangeDto, anExchangeListDto, anExplanationDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../exchanges.routes';

const LIST = '/exchanges?limit=100';
const explain = anExplanationDto('reply-wait');

describe('The exchanges with the State', () => {
  it('stand year by year with their kind, their side, their counterpart and their sources', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(
      LIST,
      anExchangeListDto({
        items: [
          anExchangeDto({
            id: 'a',
            date: '2025-02-20',
            counterpartName: 'Dominique Exemple',
            sources: [
              { label: 'https://www.example.org/article', url: 'https://www.example.org/article' },
              { label: '004_21528c4928a445a2.txt', url: null },
            ],
          }),
          anExchangeDto({ id: 'b', date: '2021', datePrecision: 'year', kind: 'audience', side: 'agency' }),
        ],
      }),
    );

    expect(page.headings(3)).toEqual(['2025', '2021']);
    const [first, second] = page.all('app-exchange-entry').map(wordsOf);
    expect(first).toContain('20 février 2025 Remise de la motion');
    expect(first).toContain('Dominique Exemple, Ministre chargé du numérique');
    expect(first).toContain('Sources : https://www.example.org/article ; document du congrès n° 004');
    expect(second).toContain('Audience');
    expect(second).toContain('Agence de l’État');
  });

  it('count the days since each delivery, or say why they cannot be counted', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(
      LIST,
      anExchangeListDto({
        withoutWrittenReply: [
          { motionId: '2023', deliveredOn: '2023-10-17', days: 1131, explain },
          { motionId: '2021', deliveredOn: null, days: null, explain },
        ],
      }),
    );

    expect(page.text).toContain('Aucune réponse écrite n’est connue de ce site pour 2 motions.');
    expect(page.text).toContain('1 131 jours depuis la remise du 17 octobre 2023');
    expect(page.text).toContain('Le jour de la remise n’est pas connu : la durée ne se compte pas.');
    expect(page.text).not.toMatch(/retard/i);
  });

  it('leave a reply to a member of Parliament on its own subject', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(
      LIST,
      anExchangeListDto({
        items: [
          anExchangeDto({
            kind: 'parliamentary-reply',
            congressYear: null,
            subject: 'avenir des conseillers numériques',
            question: { chamber: 'Assemblée nationale', legislature: 17, number: 6916 },
            citedActions: [{ actionId: 'conseillers', actionName: 'Conseillers', asCited: '40 M€ en 2025' }],
          }),
        ],
      }),
    );

    expect(page.text).toContain(
      'Sujet de la question n° 6916 (Assemblée nationale, 17e législature) : avenir des conseillers numériques. C’est une réponse à un parlementaire, pas à une motion.',
    );
    expect(page.link('Conseillers')).toBe('/actions-de-l-etat/conseillers');
  });

  it('keep their filters in the address, and say that nothing answers them', async () => {
    const page = await OpenedPage.at('/?interlocuteur=government', routes);
    await page.answer('/exchanges?side=government&limit=100', anExchangeListDto());
    await page.choose('Nature', 'written-reply');

    expect(page.address).toBe('/?interlocuteur=government&nature=written-reply');
    await page.answer('/exchanges?side=government&kind=written-reply&limit=100', anExchangeListDto({ items: [] }));
    expect(page.text).toContain('Un échange peut exister sans être public.');
    expect(page.link('Voir tous les échanges')).toBe('/echanges');
  });

  it('offer to try again after a failure', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.refuse(LIST, 500);
    page
      .all('button')
      .find((one) => wordsOf(one) === 'Réessayer')
      ?.click();
    await page.settle();
    await page.answer(LIST, anExchangeListDto());

    expect(page.text).toContain('La motion est remise au ministre.');
  });
});
