import type { TerritorySideDto } from '@ou-en-est-on/contracts';
import { aTerritoryDashboardDto, aTerritoryDetailDto, aTerritorySideDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../territories.routes';

const SIDE = '/realisations/territories/DEP-35';

async function begin(): Promise<OpenedPage> {
  const page = await OpenedPage.at('/dep-35', routes);
  const detail = aTerritoryDetailDto({ id: 'DEP-35', type: 'department', name: 'Ille-et-Vilaine', collectivity: null });
  await page.answer('/territories/dep-35', detail);
  await page.answer('/dashboards/territories/DEP-35', aTerritoryDashboardDto({ localState: null }));
  await page.comeIntoView();
  return page;
}

async function open(side: Partial<TerritorySideDto>): Promise<OpenedPage> {
  const page = await begin();
  await page.answer(SIDE, aTerritorySideDto(side));
  return page;
}

describe('What the collectivities of a département did', () => {
  it('is told with who answered, how many people live there, the levels and their range, theme by theme', async () => {
    const page = await open({});
    expect(page.text).toContain('Ce que disent avoir fait les collectivités — Ille-et-Vilaine');
    expect(page.text).toContain('7 communes sur 332, 4,5 % de leurs habitants');
    expect(page.text).toContain('Réalisation : 75 % en moyenne pondérée des niveaux, entre 60 % et 80 %');
    expect(page.text).toContain('Sur une matrice de travail');
    expect(page.all('app-territory-side ui-level-bar')).toHaveLength(1);
    await page.unfold('Thématique par thématique');
    expect(page.text).toContain('1. Médiation 75 %');
  });

  it('has the answers to the module apart, question by question', async () => {
    const page = await open({});
    await page.unfold('Lire les réponses');
    expect(page.text).toContain('6 collectivités sur 7 ont répondu : Oui 4, Non 2.');
  });

  it('has no value under five counted answers, and says why', async () => {
    const nothing = { value: null, low: null, high: null, distribution: [], questions: [] };
    const page = await open({ ...nothing, respondents: 3 });
    expect(page.text).toContain('Moins de cinq réponses comptées à un même service : aucune valeur n’est affichée.');
    expect(page.text).toContain('Aucune question n’a encore cinq réponses comptées');
    expect(page.all('app-territory-side ui-level-bar')).toHaveLength(0);
  });

  it('is not told while there is no matrix, and leads elsewhere', async () => {
    const page = await begin();
    await page.refuse(SIDE, 404);
    expect(page.text).toContain('La matrice du label n’est pas encore publiée sur ce site.');
    expect(page.link('Lire les propositions')).toBe('/propositions');
  });

  it('says that it cannot be read', async () => {
    const page = await begin();
    await page.refuse(SIDE, 500);
    expect(wordsOf(page.element.querySelector('app-territory-side'))).toContain('Refus d’essai. Réessayer');
  });

  it('says that nobody answered', async () => {
    const page = await open({ respondents: 0, coverage: [], moduleRespondents: 0, moduleCoverage: [] });
    expect(page.text).toContain('Aucune n’a encore rendu publique son autoévaluation. Rien n’est estimé.');
    const failed = page.all('app-territory-side h3');
    expect(failed).toHaveLength(0);
  });
});

describe('What the collectivities of a commune did', () => {
  it('is not asked: its page tells its own', async () => {
    const page = await OpenedPage.at('/com-35238', routes);
    await page.answer('/territories/com-35238', aTerritoryDetailDto());
    await page.answer('/dashboards/territories/COM-35238', aTerritoryDashboardDto());
    expect(page.all('app-territory-side')).toHaveLength(0);
    expect(page.text).not.toContain('Ce que disent avoir fait les collectivités d’ici');
  });
});
