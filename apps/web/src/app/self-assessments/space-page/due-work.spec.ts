import type { CampaignSummaryDto, ModuleStateDto, SelfAssessmentDto } from '@ou-en-est-on/contracts';
import { explainModuleProgress, explainResponse, explainScore, scoreOf } from '@ou-en-est-on/domain';
import { type DueLine, dueWork } from './due-work';

const score = (answered: number, services: number): SelfAssessmentDto['overall'] => {
  const value = { ...scoreOf([], [{ code: 'achieved', weight: 1 }]), answered, services };
  return { ...value, explain: { ...explainScore(value), inputs: [] } };
};
const life = {
  status: 'editing' as const,
  ...{ version: 1, isPublic: false, submittedAt: null, submittedBy: null, returned: null, lastValidation: null },
  steps: ['edit' as const],
};
const state = (changes: Partial<SelfAssessmentDto> = {}): SelfAssessmentDto => ({
  ...life,
  changes: [],
  collectivity: { id: 'COM-35238', name: 'Rennes' },
  edition: { id: 'travail', label: 'Travail', official: false },
  answers: [],
  suggestedLevels: [],
  overall: score(2, 2),
  themes: [{ id: 'emploi', label: 'Emploi', score: score(2, 2) }],
  ...changes,
});
const moduleOf = (changes: Partial<ModuleStateDto> = {}): ModuleStateDto => ({
  ...life,
  changes: [],
  collectivity: { id: 'COM-35238', name: 'Rennes' },
  ...{ moduleId: 'motion', questionIds: ['mm-01'], answered: 1, answers: [] },
  explain: { ...explainModuleProgress(1, 1), inputs: [] },
  ...changes,
});
const EPCI = { id: 'E', name: 'Rennes Métropole' };
const provided = (
  inherited: Partial<NonNullable<SelfAssessmentDto['answers'][number]['inherited']>>,
): SelfAssessmentDto['answers'][number] => ({
  ...{ serviceId: 'emploi-01', value: 'provided-by', providedBy: EPCI },
  ...{ note: null, evidence: [], version: 1, editedAt: '2026-11-27T13:32:00.000Z' },
  inherited: { level: null, from: null, reason: null, successor: null, ...inherited },
  editedBy: { name: null, isYou: true },
});
const change = { serviceId: 'emploi-01', before: null, after: { value: 'achieved', providedBy: null } };
const due = (
  of: SelfAssessmentDto,
  module: ModuleStateDto | undefined,
  campaigns: CampaignSummaryDto[] = [],
): DueLine[] => dueWork(of, { module, campaigns, themes: [{ id: 'emploi', services: [{ id: 'emploi-01' }] }] });
const wordsOf = (...given: Parameters<typeof due>): string[] =>
  due(...given).map(({ words }) => words.replace(/\s/g, ' '));

describe('what is due', () => {
  it('is nothing when everything is public and answered', () => {
    expect(wordsOf(state(), moduleOf())).toEqual(['Tout est à jour : vos réponses sont publiques, rien n’attend.']);
  });

  it('is to begin, by the first theme', () => {
    const [line] = due(
      state({ overall: score(0, 2), themes: [{ id: 'emploi', label: 'Emploi', score: score(0, 2) }] }),
      undefined,
    );
    expect(line).toMatchObject({
      words: 'Vous n’avez encore rien renseigné.',
      link: { path: '/espace/autoevaluation/emploi' },
    });
  });

  it('is to go on where something is left', () => {
    const themes = [
      { id: 'emploi', label: 'Emploi', score: score(1, 1) },
      { id: 'culture', label: 'Culture', score: score(0, 1) },
    ];
    expect(due(state({ overall: score(1, 2), themes }), undefined)).toMatchObject([
      { link: { path: '/espace/autoevaluation/culture' }, explain: { ruleId: 'self-assessment-progress' } },
    ]);
  });

  it.each<[string, Partial<SelfAssessmentDto>, string, 'act' | 'wait']>([
    ['to submit', { changes: [change] }, '1 réponse n’est pas encore publique.', 'act'],
    [
      'to submit again',
      { changes: [change], isPublic: true },
      '1 réponse a changé depuis la dernière validation.',
      'act',
    ],
    [
      'to validate',
      {
        ...{ status: 'submitted', submittedAt: '2026-11-27T13:32:00.000Z', steps: ['validate'] },
        submittedBy: { name: 'Anne Martin', isYou: false },
      },
      'Autoévaluation à valider, soumise par Anne Martin le 27 novembre 2026 à 14:32.',
      'act',
    ],
    [
      'to wait for who validates',
      { status: 'submitted', submittedAt: '2026-11-27T13:32:00.000Z', submittedBy: { name: null, isYou: true } },
      'Autoévaluation à valider, soumise par vous le 27 novembre 2026 à 14:32. Qui valide la relira.',
      'wait',
    ],
  ])('is %s', (_case, changes, words, kind) => {
    const [line] = due(state(changes), moduleOf());
    expect([line?.words.replace(/\s/g, ' '), line?.kind]).toEqual([words, kind]);
  });

  it('tells who handed it back, and what to look at again', () => {
    const returned = { by: { name: 'Nathalie Roy', isYou: false }, at: '2026-11-27T13:32:00.000Z', reason: 'Le wifi' };
    expect(wordsOf(state({ changes: [change], returned }), moduleOf())).toEqual([
      'Autoévaluation rendue sans être validée, par Nathalie Roy le 27 novembre 2026 à 14:32. À revoir : Le wifi',
      '1 réponse n’est pas encore publique.',
    ]);
  });

  it('tells a withdrawal with its reason, and what others hold back', () => {
    const lastValidation = {
      kind: 'withdrawn',
      quality: 'mayor',
      reason: 'Erreur',
      recordedAt: '2026-11-27T13:32:00.000Z',
    } as const;
    const awaited = provided({ from: EPCI, reason: 'no-validated-answer' });
    expect(wordsOf(state({ lastValidation, answers: [awaited] }), moduleOf())).toEqual([
      'Autoévaluation : retrait du public le 27 novembre 2026 à 14:32. Motif : Erreur',
      '1 réponse attend celle d’une autre collectivité : Rennes Métropole.',
    ]);
  });

  it('is to name another collectivity when the one that was named no longer exists', () => {
    const left = provided({ from: EPCI, reason: 'closed', successor: { id: 'S', name: 'Bretagne Métropole' } });
    expect(due(state({ answers: [left] }), moduleOf())).toMatchObject([
      {
        kind: 'act',
        words: expect.stringMatching(
          /^1\s*réponse désigne une collectivité qui n’existe plus\s: Rennes Métropole, à qui succède Bretagne Métropole\. Dites/,
        ) as string,
        link: { path: '/espace/autoevaluation/emploi', fragment: 'emploi-01' },
      },
    ]);
  });

  it('is to wait when the one that no longer exists was named by who provides', () => {
    const further = provided({ from: { id: 'S', name: 'Mégalis' }, reason: 'closed' });
    expect(due(state({ answers: [further] }), moduleOf())).toMatchObject([{ kind: 'wait' }]);
  });

  it('is of the module too: what waits, and what nobody provides any more', () => {
    const question = { questionId: 'mm-01', amount: null, datedOn: null };
    const waiting = { ...provided({ from: EPCI, reason: 'withdrawn' }), ...question };
    const left = { ...provided({ from: EPCI, reason: 'closed' }), ...question, questionId: 'mm-02' };
    expect(due(state(), moduleOf({ answers: [waiting, left] }))).toMatchObject([
      { kind: 'act', link: { path: '/espace/module-motion', fragment: 'mm-02' } },
      { kind: 'wait' },
    ]);
    expect(wordsOf(state(), moduleOf({ answers: [waiting] }))).toEqual([
      'Module « motion » : 1 réponse attend celle d’une autre collectivité : Rennes Métropole.',
    ]);
  });

  it('is not said to be nothing while something is not known', () => {
    const known = { module: moduleOf(), campaigns: [], themes: undefined };
    expect(dueWork(state(), known)).toHaveLength(1);
    expect(dueWork(state(), { ...known, module: undefined })).toEqual([]);
    expect(dueWork(state(), { ...known, campaigns: undefined })).toEqual([]);
  });

  describe('for a campaign that invites', () => {
    const campaign = (given: Partial<CampaignSummaryDto> = {}): CampaignSummaryDto => ({
      ...{ id: 'mi-mandat', title: 'Mi-mandat', purpose: 'mid-term', mandate: '2026-2032', phase: 'open' },
      edition: { id: 'travail', label: 'Travail', official: false },
      ...{ opensOn: '2026-11-01', photographOn: '2026-12-12', invited: 10, respondents: 2, rate: 20 },
      explain: { ...explainResponse({ invited: 10, respondents: 2 }, null), inputs: [] },
      ...given,
    });
    const firstOf = (...given: Parameters<typeof due>): [string, string | undefined] => {
      const [line] = due(...given);
      return [(line?.words ?? '').replace(/\s/g, ' '), line?.link?.path];
    };

    it('is said first, with the day of the photograph and the page of the campaign', () => {
      expect(firstOf(state(), moduleOf(), [campaign()])).toEqual([
        'Campagne « Mi-mandat » : vous êtes invités à rendre votre état public avant la photographie, à la fin du 12 décembre 2026.',
        '/campagnes/mi-mandat',
      ]);
      expect(wordsOf(state(), moduleOf(), [campaign()])).toHaveLength(2);
    });

    it('is what it will count, once a state is public for its edition', () => {
      const counted =
        'Campagne « Mi-mandat » : votre état public sera dans la photographie, tel qu’il sera à la fin du 12 décembre 2026.';
      expect(firstOf(state({ isPublic: true }), undefined, [campaign()])[0]).toBe(counted);
      const other = campaign({ edition: { id: 'autre', label: 'Autre', official: true } });
      expect(firstOf(state({ isPublic: true }), undefined, [other])[0]).toContain('vous êtes invités');
    });

    it('tells when it opens, and that its photograph is under way', () => {
      expect(firstOf(state(), undefined, [campaign({ phase: 'announced' })])[0]).toContain(
        'elle ouvre le 1er novembre 2026 ; vous êtes invités',
      );
      expect(firstOf(state(), undefined, [campaign({ phase: 'awaiting-photograph' })])[0]).toBe(
        'Campagne « Mi-mandat » : sa photographie du 12 décembre 2026 est en train d’être prise.',
      );
    });
  });

  it('is the module too, said to be the module', () => {
    expect(wordsOf(state(), moduleOf({ answered: 0 }))).toEqual(['Module « motion » : 1 question reste sans réponse.']);
  });
});
