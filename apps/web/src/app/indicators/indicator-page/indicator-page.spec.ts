import type { IndicatorDetailDto, ObservationListDto } from '@ou-en-est-on/contracts';
import {
  anExplanationDto,
  anIndicatorDetailDto,
  anObservationDto,
  anObservationListDto,
  aProgressRateDto,
  aProposalListDto,
  aPublishedRateDto,
  aListedProposalDto,
  aTerritoryListDto,
} from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../indicators.routes';

const TERRITORIES: IndicatorDetailDto['territories'] = [
  { id: 'FR', name: 'France', type: 'country' },
  { id: 'REG-94', name: 'Corse', type: 'region' },
  { id: 'DEP-2A', name: 'Corse-du-Sud', type: 'department' },
];
const PROPOSALS = '/proposals?indicator=fibre&limit=100';
const valuesOf = (territory: string): string => `/indicators/fibre/observations?territory=${territory}&limit=100`;

async function open(indicator: Partial<IndicatorDetailDto> = {}, address = '/fibre'): Promise<OpenedPage> {
  const page = await OpenedPage.at(address, routes);
  await page.answer(
    '/indicators/fibre',
    anIndicatorDetailDto({ id: 'fibre', label: 'Fibre', territories: TERRITORIES, ...indicator }),
  );
  await page.answer(PROPOSALS, aProposalListDto());
  return page;
}

async function openFrance(values: Partial<ObservationListDto> = {}): Promise<OpenedPage> {
  const page = await open();
  await page.answer(valuesOf('FR'), anObservationListDto(values));
  return page;
}

describe('The page of an indicator', () => {
  it('says how it is made and what it does not say', async () => {
    const page = await open({
      method: 'Divisé par les locaux.',
      limits: 'Raccordable n’est pas raccordé.',
      licence: null,
    });

    expect(page.headings(1)).toEqual(['Fibre']);
    expect(page.text).toContain('Divisé par les locaux.');
    expect(page.text).toContain('Raccordable n’est pas raccordé.');
    expect(page.text).toContain('Licence Inconnue');
    expect(page.text).toContain('Une hausse est souhaitée. Dernier mouvement, en France : en hausse.');
    page.asked(valuesOf('FR'));
  });

  it.each([
    [
      'propositions-avec-acte',
      'Voir ces propositions',
      '/propositions?avancement=engaged,partly-achieved,achieved&acteur=state,parliament,public-operator',
    ],
    ['motions-sans-reponse-ecrite', 'Voir les échanges autour de chaque motion', '/echanges'],
  ])('shows what this site counts for %s, how, and the list that it counted', async (id, label, address) => {
    const page = await OpenedPage.at(`/${id}`, routes);
    const current = anObservationDto({ value: 32, note: 'Dont 30 provisoires.' });
    const explain = anExplanationDto('proposals-with-state-act');
    const indicator = anIndicatorDetailDto({
      id,
      origin: 'computed',
      licence: null,
      territories: [],
      current,
      explain,
    });
    await page.answer(`/indicators/${id}`, { ...indicator, unit: 'propositions' });
    await page.answer(`/proposals?indicator=${id}&limit=100`, aProposalListDto());

    expect(page.text).toContain('32 propositions');
    expect(page.text).toContain('Dont 30 provisoires.');
    expect(page.text).toContain(`Calcul : ${explain.formula}`);
    expect(decodeURIComponent(page.link(label) ?? '')).toBe(address);
    expect(page.text).not.toContain('Aucune valeur vérifiée');
    expect(page.text).not.toContain('Licence');
  });

  it('draws its curve in words, with a table behind it, and the rate with both of its ends', async () => {
    const page = await openFrance();

    expect(page.element.querySelector('svg.plot')?.getAttribute('aria-label')).toContain('cible');
    expect(page.text).toContain('50 % du chemin parcouru, de 50 % (31 décembre 2020) à 100 % (31 décembre 2026)');
    expect(page.text).toContain('Voir les données en tableau');
  });

  it('puts beside the value of the country what another source says of the same period', async () => {
    const competing = [anObservationDto({ value: 70 })];
    const page = await open({ competing });
    await page.answer(valuesOf('FR'), anObservationListDto());
    expect(page.text).toContain('(70 % selon une autre source)');
  });

  it('gives the rate towards the next target only when it is another one', async () => {
    const interim = aProgressRateDto({
      value: 80,
      raw: 80,
      target: anObservationDto({ kind: 'target', date: '2025-12-31', value: 90 }),
    });
    const page = await openFrance({ interimRate: interim });

    expect(page.headings(3)).toContain('Vers la prochaine cible');
    expect(page.text).toContain('90 % (31 décembre 2025)');
  });

  it('puts the publisher’s rate beside ours and says where the difference comes from', async () => {
    const page = await openFrance({ publishedRate: aPublishedRateDto() });

    expect(page.text).toContain('La source publie 20,8 % avec sa valeur du 31 mars 2023.');
    expect(page.text).toContain('une valeur initiale plus tardive (60,74 %');
  });

  it('recomputes no verdict from the values, whatever they say', async () => {
    const rated = anObservationDto({ publishedRate: 20.8231 });
    const page = await openFrance({ items: [rated], publishedRate: null });
    expect(page.text).not.toContain('La source publie');
  });

  it('draws every value of a territory, however many pages they take', async () => {
    const page = await open();
    const years = (from: number, to: number): ObservationListDto['items'] =>
      Array.from({ length: to - from + 1 }, (_, at) => anObservationDto({ date: `${String(from + at)}-12-31` }));
    await page.answer(valuesOf('FR'), anObservationListDto({ items: years(1901, 2000), total: 102, next: 'suite' }));
    expect(page.element.querySelector('svg.plot')).toBeNull();
    await page.answer(`${valuesOf('FR')}&cursor=suite`, anObservationListDto({ items: years(2001, 2002), total: 102 }));
    expect(page.element.querySelector('svg.plot')?.getAttribute('aria-label')).toContain('2002');
    expect(page.text).not.toContain('premières valeurs');
  });

  it('draws no curve from a single date', async () => {
    const page = await openFrance({ items: [anObservationDto()] });
    expect(page.element.querySelector('svg.plot')).toBeNull();
  });

  it('reads the territory chosen in the address, and keeps the choice there', async () => {
    const page = await open({}, '/fibre?territoire=DEP-2A');
    await page.answer(
      valuesOf('DEP-2A'),
      anObservationListDto({ headline: anObservationDto({ territory: 'DEP-2A', territoryName: 'Corse-du-Sud' }) }),
    );

    expect(page.select('Territoire').value).toBe('DEP-2A');
    expect(page.headings(2)[0]).toBe('Valeurs, cibles et taux, Corse-du-Sud');
    expect(document.activeElement?.id).toBe('valeurs');
    expect(page.title).toMatch(/^Fibre, Corse-du-Sud — /);
    expect([...page.select('Territoire').querySelectorAll('optgroup')].map(({ label }) => label)).toEqual([
      'France',
      'Régions',
      'Départements',
    ]);
    expect(page.text).toContain('Corse-du-Sud');
    await page.choose('Territoire', 'REG-94');
    expect(page.address).toBe('/fibre?territoire=REG-94');
    await page.answer(valuesOf('REG-94'), anObservationListDto());
    await page.choose('Territoire', 'FR');
    expect(page.address).toBe('/fibre');
    page.asked(valuesOf('FR'));
  });

  describe('measured commune by commune', () => {
    const RENNES = 'COM-35238';
    /** The search comes by itself, with its own part of the site. */
    const openFinder = async (): Promise<OpenedPage> => {
      const page = await open({ unlistedLevels: ['commune'] });
      await page.answer(valuesOf('FR'), anObservationListDto());
      await page.comeIntoView();
      return page;
    };
    const type = async (page: OpenedPage, words: string): Promise<void> => {
      const [field] = page.all('app-territory-finder input') as HTMLInputElement[];
      if (!field) throw new Error('Nothing lets a commune be sought.');
      field.value = words;
      field.dispatchEvent(new Event('input'));
      await page.settle();
    };
    const sought = async (page: OpenedPage, words: string): Promise<void> => {
      await type(page, words);
      await new Promise((done) => setTimeout(done, 200));
      await page.settle();
    };

    it('finds one by its name, and reads it', async () => {
      const page = await openFinder();
      expect(page.text).toContain('Communes : tapez un nom, un code postal ou un code INSEE.');
      await sought(page, 'rennes');
      await page.answer('/territories?q=rennes&type=commune&limit=6', aTerritoryListDto());
      expect(page.text).toContain('Ille-et-Vilaine');
      page
        .all('app-territory-finder a')
        .find((one) => wordsOf(one) === 'Rennes')
        ?.click();
      await page.settle();
      expect(page.address).toBe(`/fibre?territoire=${RENNES}`);
      expect(document.activeElement?.id).toBe('valeurs');
      await page.answer(
        valuesOf(RENNES),
        anObservationListDto({ items: [anObservationDto({ territory: RENNES, territoryName: 'Rennes' })] }),
      );
      expect(page.headings(2)[0]).toBe('Valeurs, cibles et taux, Rennes');
      expect(page.select('Territoire').selectedOptions[0]?.textContent).toBe('Rennes');
      expect(page.link('Rennes')).not.toContain('/fibre?');
      await page.choose('Territoire', 'FR');
      expect(page.address).toBe('/fibre');
    });

    it('says that nothing bears the name, or that the search does not answer', async () => {
      const page = await openFinder();
      await sought(page, 'zzz');
      await page.answer('/territories?q=zzz&type=commune&limit=6', aTerritoryListDto({ items: [], total: 0 }));
      expect(page.text).toContain('Aucun territoire ne répond à ces mots.');
      await sought(page, 'zzzz');
      await page.refuse('/territories?q=zzzz&type=commune&limit=6', 500);
      expect(page.text).toContain('La recherche ne répond pas. Réessayez dans un instant.');
    });

    it('says nothing of words that it has not asked yet', async () => {
      const page = await openFinder();
      await sought(page, 'zzz');
      await page.answer('/territories?q=zzz&type=commune&limit=6', aTerritoryListDto({ items: [], total: 0 }));
      await type(page, 'rennes');
      expect(page.text).not.toContain('Aucun territoire ne répond à ces mots.');
      await sought(page, 'rennes');
      expect(page.text).not.toContain('Aucun territoire ne répond à ces mots.');
      await page.answer('/territories?q=rennes&type=commune&limit=6', aTerritoryListDto());
      expect(page.text).toContain('Ille-et-Vilaine');
    });

    it('says that the commune named in the address has no value', async () => {
      const page = await open({ unlistedLevels: ['commune'] }, `/fibre?territoire=${RENNES}`);
      const namesNoCode = (): void => {
        expect([page.headings(2)[0], page.title]).toEqual([
          'Valeurs, cibles et taux',
          expect.stringMatching(/^Fibre — /),
        ]);
        expect(page.select('Territoire').selectedOptions[0]?.textContent).toBe('Commune');
      };
      namesNoCode();
      await page.answer(valuesOf(RENNES), anObservationListDto({ items: [], total: 0, headline: null }));
      namesNoCode();
      expect(page.text).toContain('Aucune valeur de cet indicateur n’est publiée pour ce territoire.');
      expect(page.text).not.toContain('ne désigne rien ici');
    });

    it('has something to read even when no other territory has a value', async () => {
      const page = await open({ territories: [], unlistedLevels: ['commune'] });
      expect(page.text).toContain('Cherchez un territoire pour voir ses valeurs.');
      expect(page.text).not.toContain('Aucune valeur vérifiée');
      page.expectNothingElse();
    });
  });

  it('falls back on France for a territory without value, and says so', async () => {
    const page = await open({}, '/fibre?territoire=DEP-99');
    await page.answer(valuesOf('FR'), anObservationListDto());

    expect(page.text).toContain('« DEP-99 » ne désigne rien ici');
  });

  it('says that nobody declared yet, and how many facts are held back', async () => {
    const page = await open({ territories: [], origin: 'declared', factsToVerify: 1 });

    expect(page.text).toContain('Cet indicateur se tirera de ce que déclarent les collectivités');
    expect(page.text).toContain('1 fait en cours de vérification n’est pas affiché.');
    page.expectNothingElse();
  });

  it('tells the demands it measures from those of which it is a sign', async () => {
    const page = await OpenedPage.at('/fibre', routes);
    const link = { rationale: 'Le taux la mesure.', review: 'proposed' } as const;
    await page.answer(
      '/indicators/fibre',
      anIndicatorDetailDto({
        id: 'fibre',
        territories: [],
        proposalLinks: [
          { ...link, proposalId: '2023-1.1.2', relation: 'proxy' },
          { ...link, proposalId: '2023-1.1.1', relation: 'measures' },
        ],
      }),
    );
    await page.answer(
      PROPOSALS,
      aProposalListDto({ items: [aListedProposalDto(), aListedProposalDto({ id: '2023-1.1.2' })] }),
    );

    expect(page.headings(3)).toEqual(['Mesure la demande', 'Un signe indirect']);
    expect(page.all('app-proposal-line a').map((one) => one.getAttribute('href'))).toEqual([
      '/propositions/2023-1.1.1',
      '/propositions/2023-1.1.2',
    ]);
  });

  it('asks every value as a spreadsheet', async () => {
    const page = await openFrance();
    page
      .all('button')
      .find((one) => wordsOf(one) === 'Télécharger toutes les valeurs (CSV)')
      ?.click();

    expect(page.asked('/indicators/fibre/observations').request.headers.get('Accept')).toBe('text/csv');
  });

  it('is a page that was not found when no indicator bears the address', async () => {
    const page = await OpenedPage.at('/inconnu', routes);
    await page.refuse('/indicators/inconnu', 404);

    expect(page.text).toContain('Aucun indicateur ne porte cet identifiant.');
    expect(page.title).toContain('Page introuvable');
    page.expectNothingElse();
  });
});
