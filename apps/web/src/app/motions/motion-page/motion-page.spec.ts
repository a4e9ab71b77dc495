import {
  aMeasure,
  aMotionDetailDto,
  anAxis,
  anEngagementDto,
  anExchangeDto,
  anExchangeListDto,
  aNamedPerson,
  aProposalListDto,
  aListedProposalDto,
  aStateProgressDto,
} from '@ou-en-est-on/testing';
import type { MotionDetailDto, ProposalListDto } from '@ou-en-est-on/contracts';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../motions.routes';

const PROPOSALS = '/proposals?motion=2023&limit=100';
const EXCHANGES = '/exchanges?motion=2023&limit=100';

async function open(motion: Partial<MotionDetailDto> = {}): Promise<OpenedPage> {
  const page = await OpenedPage.at('/2023', routes);
  await page.answer('/motions/2023', aMotionDetailDto({ year: 2023, ...motion }));
  return page;
}

async function openWhole(motion: Partial<MotionDetailDto>, proposals: Partial<ProposalListDto>): Promise<OpenedPage> {
  const page = await open(motion);
  await page.answer(PROPOSALS, aProposalListDto(proposals));
  await page.answer(EXCHANGES, anExchangeListDto());
  return page;
}

describe('The page of a motion', () => {
  it('says its congress, its sponsors, its partners, its delivery and what our sources leave in doubt', async () => {
    const page = await openWhole(
      {
        congressNumber: 5,
        sponsors: [aNamedPerson({ name: 'Sylvie Exemple', role: 'sénatrice' })],
        partners: ['AMF', 'AMRF'],
        note: 'Dates en concurrence dans les sources.',
        sourceFile: '004_21528c4928a445a2.txt',
      },
      {},
    );

    expect(page.headings(1)).toEqual(['Motion 2023']);
    expect(page.text).toContain('5e congrès national');
    expect(page.text).toContain('Sylvie Exemple, sénatrice');
    expect(page.text).toContain('AMF, AMRF');
    expect(page.text).toContain('18 octobre 2023 — Ministre chargé du numérique');
    expect(page.text).toContain('document du congrès n° 004');
    expect(wordsOf(page.element.querySelector('[role=note]'))).toContain('Dates en concurrence');
  });

  it('lays out its proposals axis by axis and measure by measure, each with where it stands', async () => {
    const page = await openWhole(
      {
        axes: [{ ...anAxis({ intro: 'Premier.\nSecond.', question: 'Quel accès ?' }), keywords: [] }],
        measures: [{ ...aMeasure(), keywords: [] }],
      },
      {
        items: [
          aListedProposalDto({ id: '2023-1.1.1', measureId: '2023-1.1', text: 'Finir le réseau' }),
          aListedProposalDto({
            id: '2023-1.1.2',
            measureId: '2023-1.1',
            text: 'Aider les communes',
            stateProgress: aStateProgressDto({ value: 'not-assessed', review: null, pendingVerification: true }),
          }),
        ],
      },
    );

    expect(page.headings(2)).toContain('1. Garantir l’accès de tous au numérique');
    expect(page.headings(3)).toContain('1.1 Des réseaux partout');
    expect(page.text).toContain('Quel accès ?');
    expect(page.link('Finir le réseau')).toBe('/propositions/2023-1.1.1');
    const lines = page.all('app-proposal-line').map(wordsOf);
    expect(lines[0]).toMatch(/Engagé ?, lecture provisoire/);
    expect(lines[1]).toMatch(/Non évalué ?, fait à vérifier/);
  });

  describe('with more proposals than are read at once', () => {
    const inAxis = (axisId: string, count: number): ReturnType<typeof aListedProposalDto>[] =>
      Array.from({ length: count }, (_, n) =>
        aListedProposalDto({ id: `${axisId}.${String(n)}`, axisId, measureId: null }),
      );
    const openLong = (): Promise<OpenedPage> =>
      openWhole(
        {
          proposalCount: 16,
          axes: ['2023-1', '2023-2'].map((id) => ({ ...anAxis({ id }), keywords: [] })),
        },
        { items: [...inAxis('2023-1', 10), ...inAxis('2023-2', 6)] },
      );

    it('opens on its first axis, and says how many the others hold', async () => {
      const page = await openLong();
      expect(page.all('app-proposal-line')).toHaveLength(10);
      expect(page.all('app-axis-section summary').map(wordsOf)).toEqual(['10 propositions', '6 propositions']);
      const [, second] = page.all('app-axis-section > details') as HTMLDetailsElement[];
      if (!second) throw new Error('The second axis has no fold.');
      second.open = true;
      second.dispatchEvent(new Event('toggle'));
      await page.settle();
      expect(page.all('app-proposal-line')).toHaveLength(16);
    });

    it('has them all in print', async () => {
      const page = await openLong();
      window.dispatchEvent(new Event('beforeprint'));
      expect(page.all('app-proposal-line')).toHaveLength(16);
      window.dispatchEvent(new Event('afterprint'));
      expect(page.all('app-proposal-line')).toHaveLength(10);
    });
  });

  it('counts its proposals by progress, each count leading to the filtered list', async () => {
    const page = await openWhole({}, { items: [aListedProposalDto(), aListedProposalDto({ id: '2023-1.1.2' })] });

    expect(page.element.querySelector('[role=img]')?.getAttribute('aria-label')).toContain('Engagé : 2');
    expect(page.link('Engagé')).toBe('/propositions?motion=2023&avancement=engaged');
    expect(page.link('Filtrer ses')).toBe('/propositions?motion=2023');
  });

  it('asks its proposals as a spreadsheet', async () => {
    const page = await openWhole({}, {});
    page
      .all('button')
      .find((one) => wordsOf(one) === 'Télécharger ses propositions (CSV)')
      ?.click();
    const request = page.asked('/proposals?motion=2023');

    expect(request.request.headers.get('Accept')).toBe('text/csv');
    request.flush(null, { status: 503, statusText: 'Indisponible' });
    await page.settle();
    expect(page.text).toContain('Le fichier n’a pas pu être préparé.');
  });

  it('shows the association’s engagements and the exchanges of its congress', async () => {
    const page = await open({ engagements: [anEngagementDto({ text: 'Réunir les élus.' })] });
    await page.answer(PROPOSALS, aProposalListDto());
    await page.answer(EXCHANGES, anExchangeListDto({ items: [anExchangeDto({ summary: 'La motion est remise.' })] }));
    expect(page.text).not.toContain('La motion est remise.');
    const fold = page.all('app-folded-exchanges details')[0] as HTMLDetailsElement;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    await page.settle();

    expect(page.text).toContain('Réunir les élus.');
    expect(page.text).toContain('La motion est remise.');
  });

  it('says that no exchange is known', async () => {
    const page = await open();
    await page.answer(PROPOSALS, aProposalListDto());
    await page.answer(EXCHANGES, anExchangeListDto({ items: [] }));

    expect(page.text).toContain('Aucun échange sur cette motion n’est connu de ce site.');
  });

  it('keeps the motion readable when its proposals cannot be read', async () => {
    const page = await open();
    await page.refuse(PROPOSALS, 500);
    await page.answer(EXCHANGES, anExchangeListDto());

    expect(page.text).toContain('Refus d’essai.');
    expect(page.headings(2)).toContain('1. Garantir l’accès de tous au numérique');
  });

  it('is a page that was not found when no motion bears the year', async () => {
    const page = await OpenedPage.at('/1999', routes);
    await page.refuse('/motions/1999', 404);

    expect(page.text).toContain('Aucune motion ne porte cette année.');
    expect(page.title).toContain('Page introuvable');
    expect(page.link('Voir toutes les motions')).toBe('/motions');
    page.expectNothingElse();
  });
});
