import {
  aLabelAwardDto,
  aLabelAwardListDto,
  aLocalStateDto,
  anExplanationDto,
  aPublicStateDto,
  aTerritoryDashboardDto,
  aTerritoryDetailDto,
} from '@ou-en-est-on/testing';
import type { LocalStateDto, PublicModuleDto, PublicStateDto } from '@ou-en-est-on/contracts';
import { SiteClocks } from '../../shared/clocks/site-clocks';
import { OpenedPage } from '../../shared/testing/opened-page';
import routes from '../territories.routes';

const comparison = {
  ...({ group: 'stratum', stratum: '100000-and-more', territory: null, size: 41, overall: 48 } as const),
  ...{ themes: [{ id: 'mediation', value: 48 }], explain: anExplanationDto('comparison-group') },
};

type PublicModuleAnswer = PublicModuleDto['answers'][number];
const EVIDENCE = 'https://www.rennes.example/exercice';
const NOTHING: Pick<PublicModuleAnswer, 'value' | 'amount' | 'datedOn' | 'from' | 'evidence' | 'unit'> = {
  ...{ value: null, amount: null, datedOn: null, from: null, evidence: [], unit: null },
};
const MODULE: PublicModuleDto = {
  ...{ validatedOn: '2026-11-10', answered: 2, explain: anExplanationDto('module-progress') },
  answers: [
    {
      ...{ ...NOTHING, questionId: 'mm-03', label: 'Exercice de crise', kind: 'yes-no-date', standing: 'answered' },
      ...{ value: { id: 'yes', name: 'Oui' }, datedOn: '2026-03-02', evidence: [EVIDENCE] },
    },
    {
      ...{ ...NOTHING, questionId: 'mm-11', label: 'Part des agents formés', kind: 'number', standing: 'answered' },
      ...{ unit: '%', amount: 40 },
    },
    { ...NOTHING, questionId: 'mm-05', label: 'Plan de reprise', kind: 'level', standing: 'unanswered' },
  ],
};

async function open(
  changes: Partial<PublicStateDto> | null,
  address = '/com-35238',
  state: Partial<LocalStateDto> = {},
): Promise<OpenedPage> {
  const page = await OpenedPage.at(address, routes);
  const published = changes && aPublicStateDto(changes);
  const localState: LocalStateDto = aLocalStateDto({ published, ...state });
  if (!address.endsWith('conseil')) await page.answer('/territories/com-35238', aTerritoryDetailDto());
  await page.answer('/dashboards/territories/COM-35238', aTerritoryDashboardDto({ localState }));
  return page;
}

describe('What the collectivity of a territory says it did', () => {
  it('is its score with its range, and what it is not', async () => {
    const page = await open({ comparisons: [comparison] });
    const side = page.element.querySelector('[data-side=collectivities]');
    const words = (side?.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ');
    expect(words).toContain('Ce que Rennes dit avoir fait');
    expect(words).toContain('Ce n’est ni la note du jury ni son @.');
    expect(words).toContain('1 service renseigné sur 2 ; entre 50 % et 100 % selon ce qui manque.');
    expect(words).toContain('parmi 41 autres communes qui ont répondu');
    expect(words).toContain('1. Médiation numérique');
    expect(words).toContain('matrice de travail');
    expect(page.link('La page à imprimer pour le conseil')).toBe('/territoires/com-35238/conseil');
  });

  it('says of which day its scores are, where what others provide has changed since', async () => {
    const page = await open({ readOn: '2026-11-20' });
    expect(page.text).toContain('les scores sont ceux du 20 novembre 2026');
  });

  it('displays no group of fewer than five', async () => {
    const page = await open({ comparisons: [{ ...comparison, size: null, overall: null, themes: [] }] });
    expect(page.text).toContain('aucune comparaison n’est affichée');
    expect(page.all('ui-score-bars .legend li')).toHaveLength(2);
  });

  it('opens on every service, drawn only then', async () => {
    const page = await open({});
    expect(page.text).not.toContain('Accueil numérique');
    await page.unfold('Service par service');
    expect(page.text).toContain('Accueil numérique — Réalisé');
    expect(page.text).toContain('Ateliers — Sans réponse');
  });

  it('leads to who provides a service', async () => {
    const provided: PublicStateDto['themes'][number]['services'][number] = {
      id: 's1',
      label: 'Accueil numérique',
      standing: 'level',
      level: { id: 'achieved', name: 'Réalisé' },
      from: { id: 'SYN-253500011', name: 'Syndicat mixte' },
    };
    const [theme] = aPublicStateDto().themes;
    const page = await open({ themes: theme ? [{ ...theme, services: [provided] }] : [] });
    await page.unfold('Service par service');
    expect(page.text).toContain('Accueil numérique — Réalisé, assuré par Syndicat mixte');
    expect(page.link('Syndicat mixte')).toBe('/collectivites/syn-253500011');
  });

  it('tells each answer to the module with its evidence, though the matrix is not answered', async () => {
    const page = await open(null, '/com-35238', { module: MODULE });
    await page.comeIntoView();
    expect(page.text).toContain('2 questions répondues sur 3, validées le 10 novembre 2026');
    expect(page.text).not.toContain('Exercice de crise');
    await page.unfold('Question par question');
    expect(page.text).toContain('Exercice de crise — Oui, le 2 mars 2026');
    expect(page.text).toContain('Part des agents formés — 40 %');
    expect(page.text).toContain('Plan de reprise — Sans réponse');
    expect(page.text).toContain('Les adresses sont données par la collectivité');
    const [evidence] = page.all('app-public-module a[rel~=nofollow]');
    expect([evidence?.getAttribute('href'), evidence?.textContent]).toEqual([EVIDENCE, 'www.rennes.example/exercice']);
  });

  it('says that no evidence is given to the module, and nothing of addresses that are not there', async () => {
    const answers = MODULE.answers.map((answer) => ({ ...answer, evidence: [] }));
    const page = await open(null, '/com-35238', { module: { ...MODULE, answers } });
    await page.comeIntoView();
    await page.unfold('Question par question');
    expect(page.text).toContain('La collectivité n’a donné aucune adresse de preuve.');
    expect(page.text).not.toContain('ne les vérifie pas');
  });

  it('says that nothing is public, and who answered around', async () => {
    const page = await open(null);
    expect(page.text).toContain('Rennes n’a pas d’autoévaluation publique. Rien n’est estimé à sa place.');
    expect(page.all('ui-score-bars')).toHaveLength(0);
  });
});

describe('What a collectivity no longer makes public', () => {
  it('is said to be withdrawn, and when', async () => {
    const left = { kind: 'withdrawn', on: '2026-11-12', successor: null } as const;
    const page = await open(null, '/com-35238', { left });
    expect(page.text).toContain('Rennes a retiré son autoévaluation du public le 12 novembre 2026.');
    expect(page.text).not.toContain('n’a pas d’autoévaluation publique');
  });

  it('leads to who took over one that no longer exists', async () => {
    const left = {
      kind: 'closed',
      on: '2026-01-01',
      successor: { id: 'SYN-253500011', name: 'Syndicat mixte' },
    } as const;
    const page = await open(null, '/com-35238', { left });
    expect(page.text).toContain('Rennes n’existe plus depuis le 1er janvier 2026. Syndicat mixte a pris la suite.');
    expect(page.link('Syndicat mixte')).toBe('/collectivites/syn-253500011');
  });
});

describe('The page for the council', () => {
  it('has the scores, and what the electoral code asks', async () => {
    const page = await open({ comparisons: [comparison] }, '/com-35238/conseil');
    expect(page.headings(1)).toEqual(['Rennes']);
    expect(page.text).toContain('1. Médiation numérique');
    expect(page.text).toContain('L’article L52-1 du code électoral');
    expect(page.title).toContain('Rennes, page pour le conseil');
  });

  it('compares the collectivity with its own past, as much as a sheet holds', async () => {
    const { overall } = aPublicStateDto();
    const days = ['2024-06-01', '2024-12-01', '2025-06-01', '2025-12-01', '2026-06-01'];
    const past = days.map((on, index) => ({
      ...{ on, overall: { ...overall, value: 10 * index } },
      themes: [{ id: 'mediation', value: 10 * index }],
    }));
    const page = await open({ past }, '/com-35238/conseil');
    expect(page.text).toContain('Ses scores précédents : 1er juin 2024, 0 %');
    expect(page.text).not.toContain('1er décembre 2024');
    expect(page.text).toContain('1er juin 2026, 40 %');
    expect(page.text).toContain('Elle-même le 1er juin 2026 : 40 %.');
  });

  it('dates its scores of the day they are of, where what others provide has changed since the validation', async () => {
    const { overall, validatedOn } = aPublicStateDto();
    const past = [{ on: validatedOn, overall: { ...overall, value: 40 }, themes: [] }];
    const page = await open({ readOn: '2026-11-20', past }, '/com-35238/conseil');
    expect(page.text).toContain('100 % au 20 novembre 2026 :');
    expect(page.text).toContain('Ce que d’autres assurent a changé depuis : les scores sont ceux du 20 novembre 2026.');
    expect(page.text).toContain('Ses scores précédents : 10 novembre 2026, 40 %');
  });

  it('says nothing of another day than that of the validation where nothing has changed since', async () => {
    const page = await open({}, '/com-35238/conseil');
    expect(page.text).toContain('100 % au 10 novembre 2026 :');
    expect(page.text).toContain('Autoévaluation validée le 10 novembre 2026 par la collectivité.');
    expect(page.text).not.toContain('Ce que d’autres assurent');
  });

  it('has the labels that the collectivity was given', async () => {
    const page = await open({}, '/com-35238/conseil');
    const asked = '/label-awards?collectivity=COM-35238&limit=100';
    await page.answer(asked, aLabelAwardListDto([aLabelAwardDto()]));
    expect(page.headings(2)).toContain('Ses labels « Villes Internet »');
    expect(page.text).toContain('4 arobases');
  });

  it('has no past at first', async () => {
    const page = await open({ past: [] }, '/com-35238/conseil');
    expect(page.text).not.toContain('scores précédents');
  });

  it('prints', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation();
    const page = await open({}, '/com-35238/conseil');
    page.element.querySelector<HTMLButtonElement>('header button')?.click();
    expect(print).toHaveBeenCalledTimes(1);
    print.mockRestore();
  });

  it('says when nothing is public, and when there is no such territory', async () => {
    const page = await open(null, '/com-35238/conseil');
    expect(page.text).toContain('Rennes n’a pas d’autoévaluation publique. Rien n’est estimé à sa place.');
  });

  it('says since when a collectivity is no longer public', async () => {
    const left = { kind: 'withdrawn', on: '2026-11-12', successor: null } as const;
    const page = await open(null, '/com-35238/conseil', { left });
    expect(page.text).toContain('Rennes a retiré son autoévaluation du public le 12 novembre 2026.');
  });

  it('says of another day that nothing was public then', async () => {
    const clocks = { isMoved: () => true, days: () => ({ asOf: '2025-01-01' }), place: () => null };
    const atClocks = [{ path: '', providers: [{ provide: SiteClocks, useValue: clocks }], children: routes }];
    const page = await OpenedPage.at('/com-35238/conseil', atClocks);
    const localState = aLocalStateDto({ published: null });
    await page.answer('/dashboards/territories/COM-35238?asOf=2025-01-01', aTerritoryDashboardDto({ localState }));
    expect(page.text).toContain('Rennes n’avait rien rendu public à cette date.');
  });

  it('is a page that was not found when no territory bears the code', async () => {
    const page = await OpenedPage.at('/com-99999/conseil', routes);
    await page.refuse('/dashboards/territories/COM-99999', 404);
    expect(page.text).toContain('Aucun territoire ne porte ce code.');
  });
});
