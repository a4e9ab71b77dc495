import { TestBed } from '@angular/core/testing';
import type { ModuleStateDto, SelfAssessmentDto } from '@ou-en-est-on/contracts';
import {
  aLabelMatrixDto,
  aModuleQuestionListDto,
  aModuleStateDto,
  aSelfAssessmentDto,
  aSessionDto,
} from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import { NO_ANSWER } from '../saving/answer-content';
import { MatrixSaver } from '../saving/matrix-saver';
import routes from '../self-assessments.routes';

const ROUTES = [
  { path: 'espace', children: routes },
  { path: '**', children: [] },
];
const STATE = '/collectivities/COM-35238/self-assessment';
const OPERATIONS = '/collectivities/COM-35238/operations';
const MODULE = '/collectivities/COM-35238/motion-module';
const QUESTIONS = '/motion-module?limit=100';
const CHANGES = [{ serviceId: 'mediation-01', before: null, after: { value: 'achieved', providedBy: null } }];

describe('The page where one validates', () => {
  afterEach(() => localStorage.clear());

  /** All is read but who validates, the module and its questions. */
  const begin = async (given: Partial<SelfAssessmentDto> = {}): Promise<OpenedPage> => {
    const page = await OpenedPage.at('/espace/validation', ROUTES);
    await page.answer('/session', aSessionDto());
    await page.answer(STATE, aSelfAssessmentDto({ changes: CHANGES, steps: ['edit', 'submit'], version: 7, ...given }));
    await page.answer('/label-matrix?edition=travail-2023', aLabelMatrixDto());
    return page;
  };
  const permit = (page: OpenedPage, allowed: boolean): Promise<void> => {
    const refusal = { reason: allowed ? null : 'delegation-required', detail: allowed ? null : 'Demandez-la.' };
    return page.answer(OPERATIONS, { items: [{ operation: 'validate-state', allowed, ...refusal }] });
  };
  const open = async (
    allowed: boolean,
    given: Partial<SelfAssessmentDto> = {},
    module: Partial<ModuleStateDto> = {},
  ): Promise<OpenedPage> => {
    const page = await begin(given);
    await permit(page, allowed);
    await page.answer(MODULE, aModuleStateDto(module));
    await page.answer(QUESTIONS, aModuleQuestionListDto());
    return page;
  };
  const click = async (page: OpenedPage, words: string): Promise<void> => {
    page
      .all('button')
      .find((button) => wordsOf(button) === words)
      ?.click();
    await page.settle();
  };

  const told = (page: OpenedPage): string => wordsOf(page.element.querySelector('app-told'));

  const withdraw = async (page: OpenedPage, words: string): Promise<void> => {
    const reason = page.element.querySelector<HTMLTextAreaElement>('app-reason-form textarea');
    if (!reason) throw new Error('Nothing can be withdrawn');
    reason.value = words;
    reason.dispatchEvent(new Event('input'));
    page.element.querySelector('app-reason-form form')?.dispatchEvent(new Event('submit'));
    await page.settle();
  };

  it('says that it waits for who may validate, and offers to read it again when it cannot be read', async () => {
    const page = await begin();
    await page.answer(MODULE, aModuleStateDto());
    await page.answer(QUESTIONS, aModuleQuestionListDto());
    expect(page.element.querySelector('[aria-busy=true]')).not.toBeNull();
    await page.refuse(OPERATIONS, 500);
    expect(page.text).toContain('Refus d’essai.');
    await click(page, 'Réessayer');
    await permit(page, true);
    expect(page.text).toContain('Valider et rendre public');
  });

  it('says that the questions of the module cannot be read, and shows the rest', async () => {
    const page = await begin();
    await permit(page, true);
    await page.answer(MODULE, aModuleStateDto());
    await page.refuse(QUESTIONS, 500);
    expect(page.text).toContain('Refus d’essai.');
    await click(page, 'Réessayer');
    page.asked(QUESTIONS);
    expect(page.text).toContain('Accueil numérique');
  });

  it('shows the addresses that become public with an answer, those that stay and those that leave', async () => {
    const said = { value: 'number', providedBy: null, amount: 42, datedOn: null };
    const before = { ...said, evidence: ['https://commune.fr/bilan', 'https://commune.fr/plan'] };
    const after = { ...said, evidence: ['https://commune.fr/plan', 'https://commune.fr/vote'] };
    const page = await open(true, {}, { changes: [{ questionId: 'mm-01', before, after }], isPublic: true });
    expect(wordsOf(page.element.querySelector('.evidence'))).toBe(
      'Adresses de preuves : https://commune.fr/plan (déjà publique) https://commune.fr/vote (nouvelle) https://commune.fr/bilan (retirée)',
    );
    expect(page.text).toMatch(/42 % : ses preuves changent/);
    expect(page.link('https://commune.fr/vote')).toBe('https://commune.fr/vote');
  });

  it('tells nothing answered from nothing changed', async () => {
    const page = await open(true, { changes: [] }, { isPublic: true });
    expect(page.text).toContain('Vous n’avez encore rien renseigné : il n’y a rien à soumettre.');
    expect(page.text).toContain('Rien n’a changé depuis : il n’y a rien à soumettre.');
  });

  it('says who validates and why not the reader, who submits', async () => {
    const page = await open(false);
    expect(page.text).toContain('Accueil numérique avant : Sans réponse → , après : Réalisé');
    expect(page.text).toContain('Demandez-la.');
    await click(page, 'Soumettre à qui valide');
    const { request } = page.asked(`${STATE}/submit`);
    expect([request.method, request.headers.get('if-match')]).toEqual(['POST', '"7"']);
  });

  it('submits and validates in one gesture for who may', async () => {
    const page = await open(true);
    await click(page, 'Valider et rendre public');
    await page.answer(`${STATE}/submit`, aSelfAssessmentDto({ status: 'submitted', version: 8 }));
    const asked = page.asked(`${STATE}/validate`);
    expect(asked.request.headers.get('if-match')).toBe('"8"');
    asked.flush(aSelfAssessmentDto({ version: 9 }));
    await page.settle();
    await page.answer(STATE, aSelfAssessmentDto({ version: 9, isPublic: true }));
    expect(page.text).not.toContain('Valider et rendre public');
    expect(wordsOf(document.activeElement)).toBe('C’est public dès maintenant.');
  });

  it('still validates what it submitted once the page is left', async () => {
    const page = await open(true);
    await click(page, 'Valider et rendre public');
    await page.go('/ailleurs');
    await page.answer(`${STATE}/submit`, aSelfAssessmentDto({ status: 'submitted', version: 8 }));
    await page.refuse(`${STATE}/validate`, 500);
    page.expectNothingElse();
  });

  it('keeps the focus on what is pressed while it is sent', async () => {
    const page = await open(true);
    const button = page.all('button').find((one) => wordsOf(one) === 'Valider et rendre public');
    button?.focus();
    button?.click();
    await page.settle();
    expect([document.activeElement, button?.getAttribute('aria-disabled')]).toEqual([button, 'true']);
    page.asked(`${STATE}/submit`);
  });

  it('submits nothing that is not kept yet', async () => {
    const page = await open(true);
    TestBed.inject(MatrixSaver).type('mediation-01', { ...NO_ANSWER, value: 'achieved' }, 60_000);
    await page.settle();
    await click(page, 'Valider et rendre public');
    expect(page.text).toContain('Des réponses s’enregistrent encore');
    page.expectNothingElse();
  });

  it.each([
    ['', 'Le motif est demandé : dites-le en quelques mots, il reste dans l’historique.'],
    ['Voir avec ada@commune.fr', 'Le motif donne une adresse électronique ou un numéro de téléphone'],
  ])('withdraws nothing for the reason « %s », and says so at the field', async (words, fault) => {
    const page = await open(true, { isPublic: true, steps: ['edit', 'withdraw'] });
    await withdraw(page, words);
    expect(wordsOf(page.element.querySelector('app-reason-form'))).toContain(fault);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    page.expectNothingElse();
  });

  it('withdraws for a reason, which is told where the focus goes', async () => {
    const page = await open(true, { isPublic: true, steps: ['edit', 'withdraw'], version: 9 });
    await withdraw(page, ' Erreur de saisie ');
    const asked = page.asked(`${STATE}/withdraw`);
    expect([asked.request.headers.get('if-match'), asked.request.body]).toEqual([
      '"9"',
      { reason: 'Erreur de saisie' },
    ]);
    asked.flush(aSelfAssessmentDto({ version: 10 }));
    await page.settle();
    await page.answer(STATE, aSelfAssessmentDto({ version: 10 }));
    expect(page.text).not.toContain('Retirer du public');
    expect(wordsOf(document.activeElement)).toBe('C’est retiré du public dès maintenant.');
  });

  it('says above the form, which goes away, that somebody changed what one withdraws', async () => {
    const page = await open(true, { isPublic: true, steps: ['edit', 'withdraw'], version: 9 });
    await withdraw(page, 'Erreur de saisie');
    const problem = { type: 'about:blank', title: 'x', status: 412, code: 'version-conflict', detail: 'Comparez.' };
    page.asked(`${STATE}/withdraw`).flush({ ...problem, current: {} }, { status: 412, statusText: 'Conflit' });
    await page.settle();
    await page.answer(STATE, aSelfAssessmentDto({ version: 10 }));
    expect(page.all('app-reason-form')).toEqual([]);
    expect(wordsOf(document.activeElement)).toContain('Quelqu’un a changé cet état');
  });

  it('hands back what somebody else submitted, with what to look at again', async () => {
    const page = await open(true, { status: 'submitted', steps: ['take-back', 'validate'], version: 8 });
    const field = page.element.querySelector('input');
    if (field) field.value = 'Le wifi';
    field?.dispatchEvent(new Event('input'));
    const sent = new Event('submit', { cancelable: true });
    page.element.querySelector('form')?.dispatchEvent(sent);
    await page.settle();
    expect(sent.defaultPrevented).toBe(true);
    const { request } = page.asked(`${STATE}/take-back`);
    expect([request.headers.get('if-match'), request.body]).toEqual(['"8"', { reason: 'Le wifi' }]);
  });

  it('shows the newer state to who acts on an older one', async () => {
    const page = await open(false);
    await click(page, 'Soumettre à qui valide');
    const problem = { type: 'about:blank', title: 'x', status: 412, code: 'version-conflict', detail: 'Comparez.' };
    page.asked(`${STATE}/submit`).flush({ ...problem, current: {} }, { status: 412, statusText: 'Conflit' });
    await page.settle();
    expect(page.text).toContain('Quelqu’un a changé cet état pendant que vous le lisiez');
    page.asked(STATE);
  });

  describe('when the answer to a step is lost', () => {
    const UNKNOWN = 'nous ne savons pas si c’est fait';
    const submitted = { status: 'submitted', version: 8, steps: ['take-back', 'validate'] } as const;
    const alert = (page: OpenedPage): string => wordsOf(page.element.querySelector('[role=alert]'));
    const readAgain = (page: OpenedPage, given: Partial<SelfAssessmentDto>): Promise<void> =>
      page.answer(STATE, aSelfAssessmentDto({ changes: CHANGES, ...given }));

    it('says that nobody knows, then what the state that is read again shows', async () => {
      const page = await open(true, { ...submitted, steps: [...submitted.steps] });
      await click(page, 'Valider et rendre public');
      await page.refuse(`${STATE}/validate`, 504);
      expect(alert(page)).toContain(UNKNOWN);
      expect(page.text).not.toContain('rien n’a été changé');
      const recordedAt = '2026-11-28T08:00:00.000Z';
      const lastValidation = { kind: 'validated', quality: 'mayor', reason: null, recordedAt } as const;
      await readAgain(page, { changes: [], version: 9, isPublic: true, lastValidation });
      expect(alert(page)).toBe('');
      expect(told(page)).toBe('C’est public dès maintenant.');
    });

    it('keeps saying it while the state shows nothing of it', async () => {
      const page = await open(true, { ...submitted, steps: [...submitted.steps] });
      await click(page, 'Valider et rendre public');
      await page.offline(`${STATE}/validate`);
      await readAgain(page, { ...submitted, steps: [...submitted.steps] });
      expect(alert(page)).toContain(UNKNOWN);
      expect(told(page)).toBe('');
    });

    it('of two in one gesture tells which is done and which is not known', async () => {
      const page = await open(true);
      await click(page, 'Valider et rendre public');
      await page.answer(`${STATE}/submit`, aSelfAssessmentDto({ status: 'submitted', version: 8 }));
      await page.offline(`${STATE}/validate`);
      await readAgain(page, { ...submitted, steps: [...submitted.steps] });
      expect(told(page)).toContain('C’est soumis.');
      expect(alert(page)).toContain(UNKNOWN);
    });
  });
});
