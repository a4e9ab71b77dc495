import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Routes } from '@angular/router';
import {
  aQuestionRealisationListDto,
  aTerritoryRealisationListDto,
  aThemeRealisationListDto,
} from '@ou-en-est-on/testing';
import { MAP_LOADER } from '@ou-en-est-on/ui';
import { SiteClocks } from '../clocks/site-clocks';
import { OpenedPage } from '../testing/opened-page';
import { ModuleRealisations } from './module-realisations';
import { RealisationMap } from './realisation-map';
import { ThemeRealisations } from './theme-realisations';

@Component({ imports: [ThemeRealisations], template: '<app-theme-realisations />' })
class Themes {}

@Component({ imports: [ModuleRealisations], template: '<app-module-realisations />' })
class Answers {}

const DRAWING = {
  ...{ width: 10, height: 10, frames: [], zoomed: [] },
  shapes: [
    { id: 'DEP-35', centre: { x: 1, y: 1 }, path: 'M0,0' },
    { id: 'DEP-48', centre: { x: 5, y: 5 }, path: 'M1,1' },
  ],
};

@Component({
  imports: [RealisationMap],
  template: '<app-realisation-map />',
  providers: [{ provide: MAP_LOADER, useValue: () => Promise.resolve(DRAWING) }],
})
class OnMap {}

@Component({
  imports: [RealisationMap],
  template: '<app-realisation-map />',
  providers: [
    { provide: MAP_LOADER, useValue: () => Promise.resolve(DRAWING) },
    { provide: SiteClocks, useValue: { isMoved: () => true, days: () => ({ asOf: '2025-01-01' }) } },
  ],
})
class OnPastMap {}

@Component({ template: '<h1>Territoire</h1>' })
class Territory {}

const routes: Routes = [
  { path: 'themes', component: Themes },
  { path: 'carte', component: OnMap },
  { path: 'carte-passee', component: OnPastMap },
  { path: 'module', component: Answers },
  { path: 'territoires/:id', component: Territory },
];

async function unfold(page: OpenedPage): Promise<void> {
  const fold = page.element.querySelector('ui-table-twin details') as HTMLDetailsElement;
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  await page.settle();
}

describe('Where the respondents stand', () => {
  it('is told theme by theme, and nothing known is not a zero', async () => {
    const page = await OpenedPage.at('/themes', routes);
    await page.answer('/realisations/themes', aThemeRealisationListDto());
    expect(page.text).toContain('Sur une matrice de travail');
    expect(page.text).toContain('1. Médiation 75 %');
    expect(page.text).toContain('2. Emploi moins de cinq réponses comptées');
    await unfold(page);
    const cells = [...page.element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim()),
    );
    expect(cells).toEqual([
      ['Médiation', '75', '60', '80', '25', '75'],
      ['Emploi', '—', '—', '—', '—', '—'],
    ]);
  });

  it('is told question by question of the module, with who answered, and that nobody did', async () => {
    const page = await OpenedPage.at('/module', routes);
    await page.answer('/realisations/module', aQuestionRealisationListDto());
    expect(page.text).toContain('Ont répondu : 7 communes sur 34 969, moins de 0,1 % de leurs habitants.');
    expect(page.text).toContain('6 collectivités sur 7 ont répondu : Oui 4, Non 2.');
    TestBed.resetTestingModule();
    const empty = await OpenedPage.at('/module', routes);
    await empty.answer('/realisations/module', aQuestionRealisationListDto({ respondents: 0, coverage: [] }));
    expect(empty.text).toContain('Aucune réponse au module n’est publique.');
    expect(empty.text).not.toContain('ont répondu');
  });

  it('is not told while there is no module, and leads elsewhere', async () => {
    const page = await OpenedPage.at('/module', routes);
    await page.refuse('/realisations/module', 404);
    expect(page.text).toContain('Le module « motion » n’est pas encore publié sur ce site.');
    expect(page.link('Lire les propositions de la motion')).toBe('/propositions');
  });

  it('is on a map, without a value under five respondents, and leads to the pages of the territories', async () => {
    const page = await OpenedPage.at('/carte', routes);
    await page.answer('/realisations/territories', aTerritoryRealisationListDto());
    await page.settle();
    const shapes = page.all('ui-choropleth path.territory');
    const names = shapes.map((shape) => shape.getAttribute('aria-label')?.replace(/[\u00a0\u202f]/g, ' '));
    expect(names).toEqual([
      'Ille-et-Vilaine, 62 % (12 répondants)',
      'Lozère, moins de cinq réponses comptées (9 répondants)',
    ]);
    expect(page.text).toContain('moins de cinq réponses comptées, 1 territoire');
    shapes[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await page.settle();
    expect(page.headings(1)).toEqual(['Territoire']);
  });

  it('is on the map of another day, each counted where it is today', async () => {
    const page = await OpenedPage.at('/carte-passee', routes);
    await page.answer('/realisations/territories?asOf=2025-01-01', aTerritoryRealisationListDto());
    await page.settle();
    expect(page.text).toContain('chaque collectivité est comptée dans le territoire et la strate qui sont les siens');
  });

  it('says when it cannot be read', async () => {
    const page = await OpenedPage.at('/themes', routes);
    await page.refuse('/realisations/themes', 500);
    expect(page.text).toContain('Refus d’essai.');
  });
});
