import {
  aTerritoryDashboardDto,
  aTerritoryDetailDto,
  anExplanationDto,
  anObservationDto,
  aProgressRateDto,
} from '@ou-en-est-on/testing';
import { OpenedPage } from '../../shared/testing/opened-page';
import routes from '../territories.routes';

describe('The page of a territory', () => {
  it('says what it is, and what holds it', async () => {
    const page = await OpenedPage.at('/com-35238', routes);
    await page.answer('/territories/com-35238', aTerritoryDetailDto());
    await page.answer('/dashboards/territories/COM-35238', aTerritoryDashboardDto());

    expect(page.headings(1)).toEqual(['Rennes']);
    expect(page.text).toContain('35000, 35200');
    expect(page.link('Ille-et-Vilaine')).toBe('/territoires/dep-35');
    expect(page.text).toContain('Rennes n’a pas d’autoévaluation publique.');
    expect(page.text).toContain('Ille-et-Vilaine : 12 communes sur 332 ont rendu publique leur autoévaluation.');
  });

  it('names the day on which no duty is known', async () => {
    const page = await OpenedPage.at('/com-35238', routes);
    await page.answer('/territories/com-35238', aTerritoryDetailDto());
    const clocks = { asOf: '2020-01-01', knownAt: '2026-11-21' };
    await page.answer('/dashboards/territories/COM-35238', aTerritoryDashboardDto({ clocks }));
    expect(page.text).toContain(
      'Au 1er janvier 2020, parmi les obligations dont ce site a la source, aucune ne vise ce territoire.',
    );
  });

  it('never passes off a value as one of a smaller level', async () => {
    const page = await OpenedPage.at('/com-35238', routes);
    await page.answer('/territories/com-35238', aTerritoryDetailDto());
    await page.answer(
      '/dashboards/territories/COM-35238',
      aTerritoryDashboardDto({
        measures: [
          {
            ...{ indicatorId: 'maisons', label: 'Maisons', unit: 'maisons', direction: 'up', level: 'country' },
            ...{ current: anObservationDto(), rate: aProgressRateDto(), explain: anExplanationDto('headline-value') },
          },
          {
            ...{ indicatorId: 'fibre-raccordable', label: 'Fibre', unit: '%', direction: 'up', level: 'department' },
            ...{
              current: anObservationDto({ territory: 'DEP-35', territoryName: 'Ille-et-Vilaine' }),
              rate: aProgressRateDto(),
              explain: anExplanationDto('headline-value'),
            },
          },
        ],
      }),
    );
    expect(page.headings(3)).toEqual([
      expect.stringMatching(/^Mesuré seulement à un niveau plus grand — Département.: Ille-et-Vilaine$/),
      'Mesuré seulement pour la France entière',
    ]);
  });

  it('says what a vanished commune became', async () => {
    const page = await OpenedPage.at('/com-93059', routes);
    const successor = { id: 'COM-93066', type: 'commune' as const, name: 'Saint-Denis', population: 149_077 };
    await page.answer(
      '/territories/com-93059',
      aTerritoryDetailDto({ id: 'COM-93059', closedOn: '2026-01-01', successor }),
    );
    await page.answer('/dashboards/territories/COM-93059', aTerritoryDashboardDto({ endedOn: '2026-01-01' }));
    expect(page.text).toContain('Ce territoire n’existe plus');
    expect(page.link('Saint-Denis')).toBe('/territoires/com-93066');
    expect(page.text).toContain('Rien depuis le 1er janvier 2026 : ce territoire, ou sa collectivité, a pris fin.');
    expect(page.text).not.toContain('Aucune autre n’est connue de ce site');
  });

  it('is a page that was not found when no territory bears the code', async () => {
    const page = await OpenedPage.at('/com-99999', routes);
    await page.refuse('/territories/com-99999', 404);
    expect(page.text).toContain('Aucun territoire ne porte ce code.');
    expect(page.title).toContain('Page introuvable');
    page.expectNothingElse();
  });
});
