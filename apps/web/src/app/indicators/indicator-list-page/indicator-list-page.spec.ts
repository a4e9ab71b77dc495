import {
  anExplanationDto,
  anIndicatorListDto,
  anIndicatorSummaryDto,
  anObservationDto,
  aProgressRateDto,
} from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../indicators.routes';

const LIST = '/indicators?limit=100';
const NO_VALUE = aProgressRateDto({ value: null, raw: null, reason: 'no-current', current: null, target: null });

describe('The indicators', () => {
  it('start with the figures followed at mid-term, then the others by origin', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(
      LIST,
      anIndicatorListDto({
        items: [
          anIndicatorSummaryDto({ id: 'fibre', label: 'Fibre', headline: true }),
          anIndicatorSummaryDto({
            id: 'declare',
            label: 'Déclaré',
            headline: false,
            origin: 'declared',
            rate: NO_VALUE,
          }),
          anIndicatorSummaryDto({ id: 'sites', label: 'Sites 4G', headline: false, origin: 'dataset' }),
        ],
      }),
    );

    expect(page.headings(2)).toEqual([
      'Les chiffres suivis à mi-mandat',
      'Jeu de données ouvert',
      'Déclaré par les collectivités',
    ]);
    expect(page.headings(3)).toEqual(['Fibre', 'Sites 4G', 'Déclaré']);
    expect(page.link('Sites 4G')).toBe('/indicateurs/sites');
    expect(page.text).toContain('Ces indicateurs se tireront de ce que déclarent les collectivités');
    expect(page.text).toContain('Pas de valeur nationale');
  });

  it('print value, target, rate and freshness of a followed figure, and never a zero for an absent one', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(
      LIST,
      anIndicatorListDto({
        items: [
          anIndicatorSummaryDto({
            headline: true,
            competing: [anObservationDto({ value: 70 })],
            freshness: { status: 'overdue', expectedBy: '2026-03-11', explain: anExplanationDto('freshness') },
          }),
          anIndicatorSummaryDto({ id: 'vide', headline: true, rate: NO_VALUE }),
        ],
      }),
    );
    const [first, second] = page.all('app-indicator-figure').map(wordsOf);

    expect(first).toContain('75');
    expect(first).toContain('(70 % selon une autre source)');
    expect(first).toContain('Cible : 100 % (31 décembre 2026)');
    expect(first).toContain('50 % du chemin parcouru');
    expect(first).toContain('Une valeur plus récente était attendue au plus tard le 11 mars 2026');
    expect(second).toContain('Pas de valeur');
    expect(second).not.toContain('0 %');
  });

  it('keep their title when the service does not answer', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.offline(LIST);

    expect(page.headings(1)).toEqual(['Indicateurs']);
    expect(page.text).toContain('Le service ne répond pas');
  });
});
