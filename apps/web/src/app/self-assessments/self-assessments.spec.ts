import { TestBed } from '@angular/core/testing';
import {
  aCampaignListDto,
  aLabelMatrixDto,
  aModuleQuestionListDto,
  aModuleStateDto,
  aScoreDto,
  aSelfAssessmentDto,
  aSessionDto,
  aTerritoryListDto,
  aWorkingAnswerDto,
} from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../shared/testing/opened-page';
import { NO_ANSWER } from './saving/answer-content';
import { MatrixSaver } from './saving/matrix-saver';
import { ModuleSaver } from './saving/module-saver';
import routes from './self-assessments.routes';

const SESSION = aSessionDto();
const ROUTES = [
  { path: 'espace', children: routes },
  { path: '**', children: [] },
];
const STATE = '/collectivities/COM-35238/self-assessment';
const ANSWER = `${STATE}/answers/mediation-01`;
const SYNDICATE = {
  ...({ id: 'SYN-253514004', kind: 'syndicate', name: 'Mégalis Bretagne', siren: '253514004' } as const),
  ...{ tiers: [], population: null, stratum: null },
};
const DRAFT = 'reponses-non-enregistrees p1 COM-35238 travail-2023 mediation-01';

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = jest.fn();
});

async function openTheme(state = aSelfAssessmentDto(), matrix = aLabelMatrixDto()): Promise<OpenedPage> {
  const page = await OpenedPage.at('/espace/autoevaluation/mediation', ROUTES);
  document.body.append(page.element);
  await page.answer('/session', SESSION);
  await page.answer(STATE, state);
  await page.answer('/label-matrix?edition=travail-2023', matrix);
  return page;
}

async function press(page: OpenedPage, code: string, key = code.slice(-1)): Promise<void> {
  const radio = page.element.querySelector('input[type=radio]');
  radio?.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }));
  await later(page);
}

/** What is typed is sent a moment later. */
async function later(page: OpenedPage): Promise<void> {
  await new Promise((done) => setTimeout(done, 20));
  await page.settle();
}

describe('A theme', () => {
  afterEach(() => document.body.replaceChildren());

  it('answers by a figure, over the version that was read, and moves on', async () => {
    const page = await openTheme();
    expect(page.text).toContain('0 sur 1 dans cette thématique');
    await press(page, 'Digit2');
    const { request } = page.asked(ANSWER);
    expect([request.method, request.headers.get('if-match')]).toEqual(['PUT', '"0"']);
    expect(request.body).toEqual({ value: 'achieved', providedBy: null, note: null, evidence: [] });
    expect(page.text).toContain('Enregistrement…');
    expect(document.activeElement?.hasAttribute('data-next')).toBe(true);
  });

  it('keeps the title that has the focus while the theme comes', async () => {
    const page = await OpenedPage.at('/espace/autoevaluation/mediation', ROUTES);
    const title = page.all('h1')[0];
    title?.setAttribute('tabindex', '-1');
    title?.focus();
    await page.answer('/session', SESSION);
    await page.answer(STATE, aSelfAssessmentDto());
    await page.answer('/label-matrix?edition=travail-2023', aLabelMatrixDto());
    expect(document.activeElement).toBe(title);
    expect([wordsOf(title), page.title.replace(/\s/g, ' ')]).toEqual([
      'Médiation numérique',
      'Médiation numérique — Où en est-on ?',
    ]);
  });

  it('says that a working edition is not the official list, and nothing of an official one', async () => {
    const working = await openTheme();
    expect(working.text).toContain('Sur une matrice de travail, reconstituée par ce site');
    TestBed.resetTestingModule();
    const edition = { ...aSelfAssessmentDto().edition, official: true };
    const official = await openTheme(aSelfAssessmentDto({ edition }));
    expect(official.text).not.toContain('matrice de travail');
  });

  it('says when it is kept, and holds nothing more on the device', async () => {
    const page = await openTheme();
    await press(page, 'Digit2');
    expect(localStorage.getItem(DRAFT)).toContain('achieved');
    await page.answer(ANSWER, aWorkingAnswerDto());
    expect(page.text).toMatch(/Enregistré à \d\d:\d\d/);
    expect(page.text).toContain('1 sur 1 dans cette thématique');
    expect(localStorage.getItem(DRAFT)).toBeNull();
  });

  it('shows what the sheets speak for, answers it in one key, and nothing by itself', async () => {
    const sheets = [{ id: 'f', title: 'Un guichet', level: 'achieved', status: 'draft' as const }];
    const suggestion = { serviceId: aWorkingAnswerDto().serviceId, level: 'achieved', cautions: [], sheets };
    const page = await openTheme(aSelfAssessmentDto({ suggestedLevels: [suggestion] }));
    expect(page.text).toContain('Vos fiches disent : Réalisé. Un guichet.');
    expect(page.text).toContain('S confirme ce que disent vos fiches');
    expect(page.text).toContain('0 sur 1 dans cette thématique');
    page.expectNothingElse();
    await press(page, 'KeyS', 's');
    expect(page.asked(ANSWER).request.body).toMatchObject({ value: 'achieved' });
    expect(page.text).toContain('Vos fiches le disent aussi');
  });

  it('ignores a figure that answers nothing, and empties an answer by zero', async () => {
    const page = await openTheme(aSelfAssessmentDto({ answers: [aWorkingAnswerDto()] }));
    await press(page, 'Digit7');
    page.expectNothingElse();
    expect(page.text).not.toContain('S confirme');
    expect(page.text).toContain('zéro, Suppr ou Retour arrière efface la réponse');
    await press(page, 'Digit0');
    expect(page.asked(ANSWER).request.body).toMatchObject({ value: null });
  });

  it('shows both answers when somebody wrote meanwhile, with who and when, and sends the one that is chosen', async () => {
    const page = await openTheme();
    await press(page, 'Digit2');
    const theirs = aWorkingAnswerDto({
      value: 'not-started',
      version: 4,
      editedBy: { name: 'Luc Petit', isYou: false },
    });
    const problem = { type: 'about:blank', title: 'x', status: 412, code: 'version-conflict', detail: 'Comparez.' };
    page.asked(ANSWER).flush({ ...problem, current: theirs }, { status: 412, statusText: 'Conflit' });
    await page.settle();
    expect(wordsOf(page.element.querySelector('[role=alert]'))).toMatch(
      /Luc Petit, le 27 novembre 2026 à 14:32 Pas commencé Vous, le .+ à \d\d:\d\d Réalisé/,
    );
    page
      .all('button')
      .find((button) => wordsOf(button) === 'Garder ma réponse')
      ?.click();
    await later(page);
    expect(page.asked(ANSWER).request.headers.get('if-match')).toBe('"4"');
  });

  it('says that nothing is kept while nobody answers, and holds it on the device', async () => {
    const page = await openTheme();
    await press(page, 'Digit2');
    await page.offline(ANSWER);
    await later(page);
    expect(page.text).toContain('Non enregistré, nouvel essai');
    expect(localStorage.getItem(DRAFT)).toContain('achieved');
  });

  it('keeps what is typed when the session has ended, and leads to sign in and back', async () => {
    const page = await openTheme();
    await press(page, 'Digit2');
    const problem = {
      type: 'about:blank',
      title: 'x',
      status: 401,
      code: 'sign-in-required',
      detail: 'Connectez-vous.',
    };
    page.asked(ANSWER).flush(problem, { status: 401, statusText: 'Refus' });
    await page.settle();
    expect(page.text).toContain('Votre session a pris fin : 1 réponse gardée sur cet appareil');
    expect(page.link('Se reconnecter')).toContain('/connexion?retour=%2Fespace%2Fautoevaluation%2Fmediation');
  });

  it('offers what this device still holds, and sends it once that is accepted', async () => {
    const content = {
      value: 'achieved',
      providedBy: null,
      note: 'Tapée hier',
      evidence: [],
      amount: null,
      datedOn: null,
    };
    localStorage.setItem(DRAFT, JSON.stringify({ content, base: 0 }));
    const page = await openTheme();
    await later(page);
    page.expectNothingElse();
    expect(page.text).toContain('1 réponse gardée sur cet appareil, à enregistrer');
    page
      .all('button')
      .find((button) => wordsOf(button) === 'Les enregistrer')
      ?.click();
    await later(page);
    expect(page.asked(ANSWER).request.body).toMatchObject({ value: 'achieved', note: 'Tapée hier' });
  });

  it('says of what was typed another day when it was, beside what somebody else wrote since', async () => {
    const content = { ...NO_ANSWER, value: 'achieved' };
    const typedAt = Date.parse('2026-11-25T10:05:00.000Z');
    localStorage.setItem(DRAFT, JSON.stringify({ content, base: 0, typedAt }));
    const page = await openTheme();
    await later(page);
    page
      .all('button')
      .find((button) => wordsOf(button) === 'Les enregistrer')
      ?.click();
    await later(page);
    const current = aWorkingAnswerDto({ value: 'not-started', version: 4 });
    const problem = { type: 'about:blank', title: 'x', status: 412, code: 'version-conflict', detail: 'Comparez.' };
    page.asked(ANSWER).flush({ ...problem, current }, { status: 412, statusText: 'Conflit' });
    await page.settle();
    expect(wordsOf(page.element.querySelector('[role=alert]'))).toContain('Vous, le 25 novembre 2026 à 11:05 Réalisé');
  });

  it('never shows one person what another typed', async () => {
    const content = { value: 'achieved', providedBy: null, note: 'Secret', evidence: [], amount: null, datedOn: null };
    localStorage.setItem(DRAFT.replace('p1', 'p2'), JSON.stringify({ content, base: 0 }));
    const page = await openTheme();
    expect(page.text).not.toContain('gardée sur cet appareil');
  });

  it('says that no theme bears that name', async () => {
    const page = await OpenedPage.at('/espace/autoevaluation/perdue', ROUTES);
    await page.answer('/session', SESSION);
    await page.answer(STATE, aSelfAssessmentDto());
    await page.answer('/label-matrix?edition=travail-2023', aLabelMatrixDto());
    expect(page.text).toContain('Aucune thématique ne porte ce nom.');
  });
});

describe('A number of the module', () => {
  const open = async (): Promise<OpenedPage> => {
    const page = await OpenedPage.at('/espace/module-motion', ROUTES);
    await page.answer('/session', SESSION);
    await page.answer('/collectivities/COM-35238/motion-module', aModuleStateDto());
    await page.answer('/motion-module?limit=100', aModuleQuestionListDto());
    const specialAnswers = [{ code: 'not-concerned', label: 'Non concerné', note: '', asks: null }];
    await page.answer('/label-matrix', aLabelMatrixDto({ specialAnswers }));
    return page;
  };
  const type = async (page: OpenedPage, ...texts: string[]): Promise<HTMLInputElement> => {
    const field = page.element.querySelector<HTMLInputElement>('input.amount');
    if (!field) throw new Error('No number is asked');
    for (const text of texts) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await page.settle();
    }
    field.dispatchEvent(new Event('blur'));
    await page.settle();
    return field;
  };
  const answered = (): (string | number | null)[] => {
    const { value, amount } = TestBed.inject(ModuleSaver).contentOf('mm-01');
    return [value, amount];
  };

  it('is read with its thousands set apart', async () => {
    const page = await open();
    const field = await type(page, '1', '1 ', '1 2', '1 20', '1 200');
    expect([answered(), field.value, page.text.includes('Ce n’est pas un nombre')]).toEqual([
      ['number', 1200],
      '1200',
      false,
    ]);
  });

  it('that is none stays in sight with its fault, and what it began by is not answered', async () => {
    const page = await open();
    const field = await type(page, '1', '1 l', '1 local');
    expect([answered(), field.value, field.getAttribute('aria-invalid')]).toEqual([[null, null], '1 local', 'true']);
    expect(page.text).toContain('Ce n’est pas un nombre, il n’est pas enregistré');
    await type(page, '1');
    expect([answered(), field.getAttribute('aria-invalid')]).toEqual([['number', 1], null]);
    await type(page, '12', '12x');
    expect(answered()).toEqual(['number', 1]);
  });

  it('is shown with its unit when somebody wrote another one meanwhile', async () => {
    const page = await open();
    const mine = { ...NO_ANSWER, value: 'number', amount: 42 };
    TestBed.inject(ModuleSaver).type('mm-01', { ...mine, evidence: ['https://commune.fr/exercice'] });
    await later(page);
    const theirs = { ...mine, amount: 55, questionId: 'mm-01', inherited: null, version: 4 };
    const editing = { editedAt: '2026-11-27T13:32:00.000Z', editedBy: { name: 'Luc Petit', isYou: false } };
    const current = { ...theirs, ...editing, evidence: ['https://commune.fr/bilan'] };
    const problem = { type: 'about:blank', title: 'x', status: 412, code: 'version-conflict', detail: 'Comparez.' };
    page
      .asked('/collectivities/COM-35238/motion-module/answers/mm-01')
      .flush({ ...problem, current }, { status: 412, statusText: 'Conflit' });
    await page.settle();
    expect(wordsOf(page.element.querySelector('[role=alert]'))).toMatch(
      /à 14:32 55 % Preuves : https:\/\/commune.fr\/bilan Vous, le .+ 42 % Preuves : https:\/\/commune.fr\/exercice/,
    );
  });

  it('leaves its place to another answer, fault and all', async () => {
    const page = await open();
    const field = await type(page, 'douze');
    page.element.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    await page.settle();
    expect([answered(), field.value, field.getAttribute('aria-invalid')]).toEqual([['not-concerned', null], '', null]);
    expect(page.text).not.toContain('Ce n’est pas un nombre');
  });
});

describe('Who provides a service', () => {
  afterEach(() => document.body.replaceChildren());

  it('is found as one types among places and bodies, and chosen by one key', async () => {
    const provided = { code: 'provided-by', label: 'Assuré ailleurs', note: 'Dites par qui.', asks: 'qui' };
    const page = await openTheme(aSelfAssessmentDto(), aLabelMatrixDto({ specialAnswers: [provided] }));
    await press(page, 'Digit3');
    const field = page.element.querySelector('[role=combobox]') as HTMLInputElement;
    field.value = 'megalis';
    field.dispatchEvent(new Event('input'));
    await new Promise((done) => setTimeout(done, 200));
    await page.settle();
    const type = 'commune,epci,department,region,overseas';
    await page.answer(`/territories?q=megalis&type=${type}&limit=6`, aTerritoryListDto({ items: [], total: 0 }));
    await page.answer('/collectivities?q=megalis&limit=6', { items: [SYNDICATE], total: 1, next: null });
    const options = page.all('[role=option]');
    expect(options.map(wordsOf)).toEqual(['Mégalis Bretagne Syndicat · SIREN 253514004']);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await page.settle();
    expect(TestBed.inject(MatrixSaver).contentOf('mediation-01')).toMatchObject({
      value: 'provided-by',
      providedBy: { id: SYNDICATE.id, name: SYNDICATE.name },
    });
  });
});

describe('The space', () => {
  it('tells who is attached to no collectivity whom to ask', async () => {
    const page = await OpenedPage.at('/espace', ROUTES);
    await page.answer('/session', { ...SESSION, memberships: [], collectivityId: null });
    expect(page.text).toContain('Vous n’êtes rattaché·e à aucune collectivité pour l’instant.');
    page.expectNothingElse();
  });

  it('keeps its title when the state cannot be read', async () => {
    const page = await OpenedPage.at('/espace', ROUTES);
    await page.answer('/session', SESSION);
    await page.refuse(STATE, 500);
    expect([page.headings(1), page.text.includes('Refus d’essai.')]).toEqual([['Mon espace'], true]);
  });

  it('says that everything is up to date only once all is known, and offers to read again what failed', async () => {
    const page = await OpenedPage.at('/espace', ROUTES);
    await page.answer('/session', SESSION);
    const overall = aScoreDto({ answered: 1, counted: 1, value: 50 });
    await page.answer(STATE, aSelfAssessmentDto({ overall, isPublic: true }));
    expect([page.text.includes('Tout est à jour'), page.all('[aria-busy=true]').length]).toEqual([false, 1]);
    await page.answer('/collectivities/COM-35238/motion-module', aModuleStateDto({ answered: 1 }));
    const campaigns = '/campaigns?invites=COM-35238&limit=100';
    await page.refuse(campaigns, 500);
    expect([page.text.includes('Tout est à jour'), page.text.includes('Refus d’essai.')]).toEqual([false, true]);
    expect(page.text).toContain('Ce qui vient des campagnes n’a pas pu être lu, et manque ici.');
    page
      .all('button')
      .find((button) => wordsOf(button) === 'Réessayer')
      ?.click();
    await page.settle();
    await page.answer(campaigns, aCampaignListDto({ items: [], total: 0 }));
    expect(page.text).toContain('Tout est à jour');
  });

  it('shows what is due, and a score that is no mark', async () => {
    const page = await OpenedPage.at('/espace', ROUTES);
    await page.answer('/session', SESSION);
    await page.answer(STATE, aSelfAssessmentDto({ overall: aScoreDto({ answered: 1, counted: 1, value: 50 }) }));
    await page.answer('/collectivities/COM-35238/motion-module', aModuleStateDto());
    expect(page.text).toContain('Module « motion » : 1 question reste sans réponse.');
    expect(page.text).toContain('ce n’est ni la note du jury, ni son @');
  });
});
