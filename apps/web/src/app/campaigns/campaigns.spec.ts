import {
  aCampaignDetailDto,
  aCampaignListDto,
  aCampaignSummaryDto,
  aComparedCampaignDto,
  aPhotographedCampaignDto,
  aPhotographedModuleDto,
  aPhotographedServiceListDto,
  aTerritoryRealisationListDto,
} from '@ou-en-est-on/testing';
import { MAP_LOADER } from '@ou-en-est-on/ui';
import { OpenedPage, wordsOf } from '../shared/testing/opened-page';
import campaignRoutes from './campaigns.routes';

const DRAWING = { width: 10, height: 10, frames: [], zoomed: [], shapes: [] };
const routes = [
  {
    path: '',
    providers: [{ provide: MAP_LOADER, useValue: () => Promise.resolve(DRAWING) }],
    children: campaignRoutes,
  },
];

const LIST = '/campaigns?limit=100';
const ONE = '/campaigns/mi-mandat-2026';

describe('The campaigns', () => {
  it('are listed with where each stands, and who has answered', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(LIST, aCampaignListDto());
    expect(page.text).toContain('Mi-mandat · mandat 2026-2032');
    expect(page.link('Mi-mandat 2026')).toBe('/campagnes/mi-mandat-2026');
    expect(page.text).toContain('Ouverte depuis le 1er octobre 2026. Sa photographie montrera');
    expect(page.text).toContain('3 sur 12 invitées, soit 25 %');
  });

  it('are none at first, and nobody needs one', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(LIST, aCampaignListDto({ items: [] }));
    expect(page.text).toContain('Aucune campagne n’est annoncée pour l’instant.');
    expect(page.link('son espace')).toBe('/espace');
  });

  it('say that the reading failed, and try again', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.refuse(LIST, 500);
    expect(page.text).toContain('Réessayer');
  });

  it.each([
    [{ phase: 'announced' }, 'Elle ouvre le 1er octobre 2026.'],
    [{ phase: 'awaiting-photograph' }, 'Sa photographie est en train d’être prise.'],
    [{ phase: 'photographed' }, 'Photographiée à la fin du 12 décembre 2026. Ce qu’elle a compté ne change plus.'],
    [{ phase: 'cancelled' }, 'Annulée. Elle devait aller du 1er octobre 2026 au 12 décembre 2026.'],
    [{ invited: 3, respondents: 1, rate: null }, '1 sur 3 invitées'],
    [{ invited: 3000, respondents: 1, rate: 0.03 }, 'soit moins de 1 %'],
    [{ invited: 3000, respondents: 2999, rate: 99.97 }, 'soit plus de 99 %'],
  ] as const)('are said in words: %j', async (given, words) => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(LIST, aCampaignListDto({ items: [aCampaignSummaryDto(given)] }));
    expect(page.text).toContain(words);
  });
});

describe('A campaign', () => {
  it('says whom it invites, and how many of them answered, by size, région and kind', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026', routes);
    await page.answer(ONE, aCampaignDetailDto());
    expect([page.headings(1), page.title]).toEqual([['Mi-mandat 2026'], expect.stringContaining('Mi-mandat 2026')]);
    expect(page.text).toContain('Communes de 500 à 999 habitants ; Ille-et-Vilaine');
    expect(page.text).toContain('1 en tout');
    expect(page.text).toContain('Ces nombres sont ceux d’aujourd’hui');
    const rows = page.all('tbody tr').map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).toEqual([
      ['500 à 999 habitants', '11', '3', '27'],
      ['population inconnue', '1', '0', '—'],
    ]);
    expect(page.text).not.toContain('La photographie');
  });

  it('tells a rate below one percent from none, and one of more than ninety-nine from all', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026', routes);
    const byStratum = [
      { stratum: 'under-500', invited: 18264, respondents: 13, rate: 0.0712 },
      { stratum: '500-999', invited: 6600, respondents: 0, rate: 0 },
      { stratum: '1000-3499', invited: 3000, respondents: 2999, rate: 99.97 },
      { stratum: '3500-9999', invited: 30000, respondents: 29999, rate: 99.9967 },
      { stratum: '10000-19999', invited: 300000, respondents: 1, rate: 0.0003 },
      { stratum: '20000-50000', invited: 300, respondents: 300, rate: 100 },
    ] as const;
    await page.answer(ONE, aCampaignDetailDto({ byStratum: [...byStratum] }));
    const rates = page.all('tbody tr').map((row) => row.lastElementChild?.textContent?.trim());
    expect(rates).toEqual(['0,07', '0', '99,97', '99,99', '0,01', '100']);
  });

  it('shows what its photograph holds, and offers to compare it', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026', routes);
    await page.answer(ONE, aPhotographedCampaignDto());
    expect(page.text).toContain('Prise le 21 novembre 2026 à 00:01, d’après l’historique des validations.');
    await page.comeIntoView();
    expect(page.text).toContain('1. Médiation 75 %');
    expect(page.text).not.toContain('Votre collectivité est invitée');
    await page.choose('Comparer', 'label-2025');
    await page.answer(`${ONE}?compare=label-2025`, aComparedCampaignDto());
    expect(page.address).toBe('/mi-mandat-2026?avec=label-2025');
    await page.comeIntoView();
    expect(page.text).toContain(
      '5 collectivités sont dans les deux photographies, 2 dans celle du 15 décembre 2025 seulement',
    );
    const rows = page.all('app-photograph-comparison tbody tr');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim()))).toEqual([
      ['Médiation', '60', '75', '15'],
      ['Emploi', '—', '—', '—'],
    ]);
  });

  it('tells how many are in one photograph alone, however many', async () => {
    const compared = aComparedCampaignDto();
    const { comparison } = compared;
    const respondents = { both: 1_200, earlierOnly: 2_300, laterOnly: 3_400 };
    const page = await OpenedPage.at('/mi-mandat-2026?avec=label-2025', routes);
    await page.answer(`${ONE}?compare=label-2025`, {
      ...compared,
      comparison: comparison && { ...comparison, respondents },
    });
    await page.comeIntoView();
    expect(page.text).toContain('2 300 dans celle du 15 décembre 2025 seulement, 3 400 dans celle du 20 novembre 2026');
  });

  it('explains each bar of two photographs by the later one, whose value it is', async () => {
    // jsdom draws no dialog.
    HTMLDialogElement.prototype.showModal = () => undefined;
    const page = await OpenedPage.at('/mi-mandat-2026?avec=label-2025', routes);
    await page.answer(`${ONE}?compare=label-2025`, aComparedCampaignDto());
    await page.comeIntoView();
    const [bar] = page.all('app-photograph-comparison ui-score-bars button');
    expect(bar?.textContent).toContain('75');
    bar?.click();
    await page.settle();
    expect(document.querySelector('dialog')?.textContent).toContain('Réponses mises ensemble');
  });

  it('shows the services and the départements of a theme, and the module apart', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026?thematique=mediation', routes);
    await page.answer(ONE, aPhotographedCampaignDto());
    await page.comeIntoView();
    await page.answer(`${ONE}/services?theme=mediation&limit=100`, aPhotographedServiceListDto());
    await page.answer(`${ONE}/territories?theme=mediation`, aTerritoryRealisationListDto());
    await page.answer(`${ONE}/module`, aPhotographedModuleDto());
    expect(page.all('app-photographed-services li p').map(wordsOf)).toContain('Accueil numérique');
    expect(page.text).toContain('2 sans réponse, 1 non concerné');
    const named = page.all('app-photographed-map [aria-label]').map((one) => one.getAttribute('aria-label'));
    expect(named).toContainEqual(
      expect.stringMatching(/^Réalisation à la fin du 20.novembre.2026, Médiation, départements/),
    );
    expect(page.text).toContain('7 collectivités invitées avaient répondu au module.');
    expect(page.text).toContain('6 collectivités sur 7 ont répondu : Prévu 2, Réalisé 4.');
    await page.choose('Thématique', '');
    expect(page.address).toBe('/mi-mandat-2026');
    await page.answer(`${ONE}/services?limit=100`, aPhotographedServiceListDto());
    await page.answer(`${ONE}/territories`, aTerritoryRealisationListDto());
    expect(page.text).toContain('Choisissez une thématique pour voir ses services dessinés.');
  });

  it('says nothing of fewer than five, nor of a module that was not photographed', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026', routes);
    await page.answer(ONE, aPhotographedCampaignDto());
    await page.comeIntoView();
    await page.answer(`${ONE}/services?limit=100`, aPhotographedServiceListDto({ items: [], total: 0 }));
    await page.answer(`${ONE}/territories`, aTerritoryRealisationListDto());
    await page.answer(`${ONE}/module`, aPhotographedModuleDto({ items: [], total: 0, respondents: null }));
    expect(page.text).toContain('Moins de cinq collectivités avaient répondu : rien n’est dit service par service.');
    expect(page.text).toContain('Cette photographie a été prise avant que les réponses au module ne le soient aussi.');
  });

  it('says why no question is shown of a module whose answers are too few', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026', routes);
    await page.answer(ONE, aPhotographedCampaignDto());
    await page.comeIntoView();
    await page.answer(`${ONE}/services?limit=100`, aPhotographedServiceListDto());
    await page.answer(`${ONE}/territories`, aTerritoryRealisationListDto());
    await page.answer(`${ONE}/module`, aPhotographedModuleDto({ items: [], total: 0, respondents: 6 }));
    expect(page.text).toContain(
      '6 collectivités invitées avaient répondu au module : aucune question n’a cinq réponses comptées, rien n’en est affiché.',
    );
  });

  it('says that its services cannot be read, and tries again', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026', routes);
    await page.answer(ONE, aPhotographedCampaignDto());
    await page.comeIntoView();
    await page.refuse(`${ONE}/services?limit=100`, 500);
    await page.refuse(`${ONE}/territories`, 500);
    await page.refuse(`${ONE}/module`, 500);
    expect(page.all('ui-error')).toHaveLength(3);
  });

  it('says that there was no module yet, with where to go', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026', routes);
    await page.answer(ONE, aPhotographedCampaignDto());
    await page.comeIntoView();
    await page.refuse(`${ONE}/module`, 404);
    expect(page.text).toContain('Le module « motion » n’est pas encore publié sur ce site.');
    expect(page.link('Lire les propositions de la motion')).toBe('/propositions');
  });

  it('says that nothing can be compared yet', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026', routes);
    await page.answer(ONE, aPhotographedCampaignDto({ comparable: [] }));
    expect(page.text).toContain('Aucune autre photographie de cette édition n’existe encore.');
  });

  it('that was given up says why', async () => {
    const page = await OpenedPage.at('/mi-mandat-2026', routes);
    await page.answer(ONE, aCampaignDetailDto({ phase: 'cancelled', cancelReason: 'Reportée après l’été.' }));
    expect(page.text).toContain('Pourquoi elle est annulée Reportée après l’été.');
  });

  it('that does not exist is said so', async () => {
    const page = await OpenedPage.at('/nulle-part', routes);
    await page.refuse('/campaigns/nulle-part', 404);
    expect(page.text).toContain('Aucune campagne ne porte cette adresse');
    expect(page.title).toContain('Page introuvable');
  });
});
