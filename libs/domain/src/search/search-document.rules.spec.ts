import { proposal } from '../proposals/proposal-entry.factory.js';
import type { SearchDocument } from './search-document.js';
import { searchDocuments, type SearchSources } from './search-document.rules.js';
import { action, axis, exchange, figure, indicator, measure, milestone, target } from './search-sources.factory.js';

const NOTHING: SearchSources = { proposals: [], axes: [], measures: [], actions: [], indicators: [], exchanges: [] };
const documentOf = (sources: Partial<SearchSources>): SearchDocument | undefined =>
  searchDocuments({ ...NOTHING, ...sources })[0];
const said = (document: SearchDocument | undefined): string[] =>
  document?.sentences.map(({ part, text }) => `${part}: ${text}`) ?? [];

describe('what the search reads', () => {
  it('is, of a proposal, its words, its keywords and where it stands in its motion', () => {
    const document = documentOf({
      proposals: [
        proposal({ id: '2023-1.2.1', shortTitle: 'Le titre', text: 'Le texte', keywords: ['fibre', 'réseau'] }),
      ],
      axes: [axis({ id: '2023-1', title: 'L’axe' })],
      measures: [measure({ id: '2023-1.2', displayTitle: 'La mesure' })],
    });
    expect(document).toMatchObject({ kind: 'proposal', title: 'Le titre', motionYear: 2023, stakeId: 'access' });
    expect(said(document)).toEqual(['text: Le texte', 'keywords: fibre, réseau', 'measure: La mesure', 'axis: L’axe']);
  });

  it('has the text of a proposal for title when it has no other, and says it once', () => {
    const document = documentOf({ proposals: [proposal({ shortTitle: null, text: 'Le texte', keywords: [] })] });
    expect([document?.title, said(document)]).toEqual(['Le texte', []]);
  });

  it('is, of a State action, its verified facts only', () => {
    const facts = {
      targets: [target({ metric: 'cible vue' }), target({ metric: 'cible tue', toVerify: true })],
      milestones: [milestone({ label: 'jalon vu' }), milestone({ label: 'jalon tu', toVerify: true })],
      observations: [
        figure({ metric: 'chiffre vu', note: 'précision' }),
        figure({ metric: 'chiffre tu', toVerify: true }),
      ],
    };
    const words = said(documentOf({ actions: [action(facts)] })).join('\n');
    expect(words).toContain('target: cible vue');
    expect(words).toContain('milestone: jalon vu');
    expect(words).toContain('figure: chiffre vu (précision)');
    expect(words).not.toMatch(/ tue?\b/);
    expect(said(documentOf({ actions: [action({ ...facts, toVerify: true })] })).join('\n')).not.toMatch(
      /jalon|chiffre|cible/,
    );
  });

  it('holds back the remarks and the texts of an action that is itself to verify', () => {
    const legalReferences = [{ label: 'Loi de demain', nor: null, officialJournal: null, url: null }];
    const described = { note: 'Viserait…', legalReferences };
    const words = ['promise: Du débit.', 'lead: Agence'];
    expect(said(documentOf({ actions: [action(described)] }))).toEqual([
      ...words,
      ...['note: Viserait…', 'legal-reference: Loi de demain'],
    ]);
    expect(said(documentOf({ actions: [action({ ...described, toVerify: true })] }))).toEqual(words);
  });

  it('says a metric once, however many dates it has', () => {
    const observations = ['o1', 'o2'].map((id) => figure({ id, metric: 'locaux', note: null }));
    const words = said(documentOf({ actions: [action({ observations })] }));
    expect(words.filter((line) => line === 'figure: locaux')).toHaveLength(1);
  });

  it('is, of an indicator, what it measures, how, and what it does not say', () => {
    const document = documentOf({
      indicators: [
        indicator({ label: 'Débit', definition: 'D', method: 'M', limits: 'L', publisher: 'Arcep', dataset: null }),
      ],
    });
    expect([document?.title, said(document)]).toEqual([
      'Débit',
      ['definition: D', 'method: M', 'limits: L', 'source: Arcep'],
    ]);
  });

  it('is, of an exchange, its subject or else what is known of it', () => {
    const [first, second] = searchDocuments({
      ...NOTHING,
      exchanges: [
        exchange({ id: 'a', date: '2022', subject: null, summary: 'Motion remise.', congressYear: 2022 }),
        exchange({ id: 'b', date: '2025-12-02', subject: 'La fibre', summary: 'Réponse publiée.', congressYear: null }),
      ],
    });
    expect(first).toMatchObject({
      entityId: 'b',
      title: 'La fibre',
      motionYear: null,
      date: '2025-12-02',
      position: 0,
    });
    expect(said(first)).toContain('text: Réponse publiée.');
    expect(second).toMatchObject({ entityId: 'a', title: 'Motion remise.', motionYear: 2022, position: 1 });
  });

  it('stands in the order of the motions: 1.10 after 1.9', () => {
    const proposals = ['2023-1.10', '2022-1.1', '2023-1.9'].map((id) => proposal({ id }));
    expect(searchDocuments({ ...NOTHING, proposals }).map(({ entityId }) => entityId)).toEqual([
      '2022-1.1',
      '2023-1.9',
      '2023-1.10',
    ]);
  });

  it('keeps every text on one line, in composed letters', () => {
    const text = 'Premie\u0300re ligne\nseconde\u0002 ligne ';
    expect(documentOf({ proposals: [proposal({ shortTitle: null, text })] })?.title).toBe(
      'Première ligne seconde  ligne',
    );
  });
});
