import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SessionDto } from '@ou-en-est-on/contracts';
import { SessionStore } from '../shared/session/session.store';
import { OpenedPage, wordsOf } from '../shared/testing/opened-page';
import accessLinkRoutes from './access-link.routes';
import accountRoutes from './account.routes';
import signInRoutes from './sign-in.routes';

@Component({ template: '' })
class Elsewhere {}

const VISITOR: SessionDto = {
  state: 'visitor',
  person: null,
  roles: [],
  memberships: [],
  collectivityId: null,
  secondFactor: { enrolled: false, required: false, given: false },
  expiresAt: null,
};
const SIGNED_IN: SessionDto = {
  ...VISITOR,
  state: 'signed-in',
  person: { id: 'p1', name: 'Ada Martin', email: 'ada@commune.fr' },
  expiresAt: '2026-11-27T20:00:00.000Z',
};
const TOKEN = 'a'.repeat(43);
const ELSEWHERE = { path: '**', component: Elsewhere };

beforeEach(() => localStorage.clear());

async function type(page: OpenedPage, label: string, words: string): Promise<void> {
  const found = page.all('label').find((one) => wordsOf(one) === label) as HTMLLabelElement | undefined;
  const field = page.element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
  if (!field) throw new Error(`No field is labelled « ${label} »`);
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await page.settle();
}

async function send(page: OpenedPage): Promise<void> {
  page.element.querySelector('form')?.dispatchEvent(new Event('submit'));
  await page.settle();
}

describe('Signing in', () => {
  it('says under each field what is missing, asks nothing, and leads to the first', async () => {
    const page = await OpenedPage.at('/', signInRoutes);
    document.body.append(page.element);
    await page.answer('/session', VISITOR);
    await send(page);
    expect(page.text).toContain('La phrase de passe doit être donnée.');
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('current-password');
    page.expectNothingElse();
    page.element.remove();
  });

  it('repeats the words of a refusal, and keeps the address typed', async () => {
    const page = await OpenedPage.at('/', signInRoutes);
    await page.answer('/session', VISITOR);
    await type(page, 'Adresse électronique', 'ada@commune.fr');
    await type(page, 'Phrase de passe', 'quatre mots sans rapport');
    await send(page);
    const request = page.asked('/session');
    expect([request.request.method, request.request.headers.has('x-requested-by')]).toEqual(['POST', true]);
    const problem = { type: 'about:blank', title: 'Connexion refusée', status: 401, code: 'sign-in-failed' };
    request.flush({ ...problem, detail: 'Vérifiez-les.' }, { status: 401, statusText: 'Refus' });
    await page.settle();
    expect(wordsOf(page.element.querySelector('[role=alert]'))).toBe('Vérifiez-les.');
    expect(page.element.querySelector<HTMLInputElement>('input')?.value).toBe('ada@commune.fr');
  });

  it.each([
    ['/?retour=/propositions', '/propositions'],
    ['/?retour=//ailleurs.example', '/'],
    ['/', '/compte'],
  ])('from %s leads to %s', async (from, to) => {
    const page = await OpenedPage.at(from, [...signInRoutes, ELSEWHERE]);
    await page.answer('/session', VISITOR);
    await type(page, 'Phrase de passe', 'quatre mots sans rapport');
    await send(page);
    await page.answer('/session', SIGNED_IN);
    expect(page.address).toBe(to);
    expect(TestBed.inject(SessionStore).name()).toBe('Ada Martin');
  });

  it('asks for the second factor of who has one', async () => {
    const page = await OpenedPage.at('/', signInRoutes);
    await page.answer('/session', { ...VISITOR, state: 'second-factor-expected' });
    await type(page, 'Code à six chiffres', '123');
    await send(page);
    expect(page.text).toContain('Le code doit comporter six chiffres.');
    page.expectNothingElse();
  });
});

describe('A link of access', () => {
  it('that is not whole asks nothing and says so', async () => {
    const page = await OpenedPage.at('/#abc', accessLinkRoutes);
    expect(page.text).toContain('Ce lien n’est pas entier.');
    page.expectNothingElse();
  });

  it('that served says so, without a way to try again', async () => {
    const page = await OpenedPage.at(`/#${TOKEN}`, accessLinkRoutes);
    const problem = { type: 'about:blank', title: 'Lien déjà utilisé', status: 410, code: 'link-used' };
    page
      .asked('/access-links/read')
      .flush({ ...problem, detail: 'Ce lien a servi.' }, { status: 410, statusText: 'Gone' });
    await page.settle();
    expect(page.text).toContain('Ce lien a servi.');
    expect(page.all('button')).toEqual([]);
  });

  it('tells under the field why a passphrase is refused', async () => {
    const page = await OpenedPage.at(`/#${TOKEN}`, accessLinkRoutes);
    const link = { purpose: 'invitation', name: 'Ada', email: 'ada@commune.fr', expiresAt: '2026-12-04T10:00:00.000Z' };
    await page.answer('/access-links/read', link);
    await type(page, 'Phrase de passe', 'azerty');
    await send(page);
    const request = page.asked('/access-links/use');
    expect(request.request.body).toEqual({ token: TOKEN, passphrase: 'azerty' });
    const faults = [{ field: 'passphrase', message: 'doit compter au moins 15 caractères' }];
    const problem = { type: 'about:blank', title: 'x', status: 400, code: 'invalid-request', detail: 'Corrigez.' };
    request.flush({ ...problem, faults }, { status: 400, statusText: 'Refus' });
    await page.settle();
    expect(page.text).toContain('La phrase de passe doit compter au moins 15 caractères.');
  });
});

describe('A link that replaces a second factor', () => {
  it('asks for the passphrase, and leads to the account', async () => {
    const page = await OpenedPage.at(`/#${TOKEN}`, [...accessLinkRoutes, ELSEWHERE]);
    const link = {
      purpose: 'second-factor',
      name: 'Ada',
      email: 'ada@commune.fr',
      expiresAt: '2026-12-04T10:00:00.000Z',
    };
    await page.answer('/access-links/read', link);
    expect(page.text).toContain('Remplacer mon second facteur');
    await type(page, 'Phrase de passe', 'quatre mots sans rapport');
    await send(page);
    const request = page.asked('/access-links/second-factor');
    expect(request.request.body).toEqual({ token: TOKEN, passphrase: 'quatre mots sans rapport' });
    request.flush(SIGNED_IN);
    await page.settle();
    expect(page.address).toBe('/compte');
  });
});

describe('One’s own account', () => {
  const opened = async (session: SessionDto): Promise<OpenedPage> => {
    const page = await OpenedPage.at('/compte', [{ path: 'compte', children: accountRoutes }, ELSEWHERE]);
    await page.answer('/session', session);
    return page;
  };

  it('leads who is signed out to the sign-in page, and back', async () => {
    expect((await opened(VISITOR)).address).toBe('/connexion?retour=%2Fcompte');
  });

  it('says that a session ended where there was one', async () => {
    localStorage.setItem('session', '1');
    expect((await opened(VISITOR)).address).toBe('/connexion?retour=%2Fcompte&fin=');
    expect(localStorage.length).toBe(0);
  });

  it('insists on the second factor that a role asks for', async () => {
    const page = await opened({
      ...SIGNED_IN,
      roles: ['admin'],
      secondFactor: { enrolled: false, required: true, given: false },
    });
    expect(page.text).toContain('Votre rôle demande un second facteur.');
  });

  it('says that what one may administer cannot be read, and tries again', async () => {
    const page = await opened(SIGNED_IN);
    await page.refuse('/operations', 500);
    expect(wordsOf(page.element.querySelector('header'))).toContain('Refus d’essai. Réessayer');
    page.all('header button')[0]?.click();
    await page.settle();
    await page.answer('/operations', {
      items: [{ operation: 'read-audit', allowed: true, reason: null, detail: null }],
    });
    expect(page.link('Lire le journal des actes')).toBe('/administration/journal');
  });

  it('offers to act for another of one’s collectivities, not for the one in force', async () => {
    const member = { role: 'agent', quality: null, delegation: null, validates: false } as const;
    const page = await opened({
      ...SIGNED_IN,
      collectivityId: 'COM-1',
      memberships: [
        { ...member, collectivityId: 'COM-1', collectivityName: 'Rennes' },
        { ...member, collectivityId: 'COM-2', collectivityName: 'Brest' },
      ],
    });
    expect(page.all('button').map(wordsOf)).toContain('Agir au nom de Brest');
    expect(page.all('button').map(wordsOf)).not.toContain('Agir au nom de Rennes');
  });

  it('asks for the passphrase again where the service does, then goes on with what was asked', async () => {
    const page = await opened(SIGNED_IN);
    const press = async (words: string): Promise<void> => {
      page
        .all('button')
        .find((one) => wordsOf(one) === words)
        ?.click();
      await page.settle();
    };
    const refuse = async (path: string, code: string): Promise<void> => {
      const problem = { type: 'about:blank', title: 'x', status: 403, code, detail: 'Non.' };
      page.asked(path).flush(problem, { status: 403, statusText: 'Refus' });
      await page.settle();
    };
    await press('Activer le second facteur');
    await refuse('/account/second-factor', 'proof-required');
    expect(page.text).toContain('Confirmez que c’est vous');
    await type(page, 'Votre phrase de passe', 'ce n’est pas elle');
    await send(page);
    await refuse('/session/proof', 'passphrase-refused');
    expect(page.text).toContain('La phrase de passe n’est pas la bonne.');
    await type(page, 'Votre phrase de passe', 'quatre mots sans rapport');
    await send(page);
    const proof = page.asked('/session/proof');
    expect(proof.request.body).toEqual({ passphrase: 'quatre mots sans rapport' });
    proof.flush({ done: true });
    await page.settle();
    expect(page.text).not.toContain('Confirmez que c’est vous');
    expect(page.asked('/account/second-factor').request.method).toBe('POST');
  });

  it('takes a corrected name and address, and says it', async () => {
    const page = await opened(SIGNED_IN);
    const form = page.all('form').find((one) => one.getAttribute('aria-label') === 'Corriger mon nom ou mon adresse');
    await type(page, 'Nom et prénom', 'Ada Roux');
    form?.dispatchEvent(new Event('submit'));
    await page.settle();
    const request = page.asked('/account/identity');
    expect([request.request.method, request.request.body]).toEqual([
      'PUT',
      { name: 'Ada Roux', email: 'ada@commune.fr' },
    ]);
    request.flush({ done: true });
    await page.settle();
    expect(wordsOf(document.activeElement)).toBe('Votre nom et votre adresse sont enregistrés.');
  });

  it('shows the other sessions with a way to end each', async () => {
    const page = await opened(SIGNED_IN);
    const session = { device: 'Firefox sur Linux', createdAt: '2026-11-27T10:00:00.000Z', current: true };
    const items = [{ ...session, id: 's1', lastSeenAt: session.createdAt }];
    await page.answer('/sessions', { items: [...items, { ...items[0], id: 's2', current: false }] });
    expect(page.text).toContain('le 27 novembre 2026 à 11:00');
    page
      .all('button')
      .find((one) => wordsOf(one) === 'Fermer')
      ?.click();
    await page.settle();
    expect(page.asked('/sessions/s2').request.method).toBe('DELETE');
  });
});

describe('The session of a browser', () => {
  it('is not asked about where nobody signed in', async () => {
    const page = await OpenedPage.at('/', [ELSEWHERE]);
    await TestBed.inject(SessionStore).resume();
    page.expectNothingElse();
  });

  it('is found again where somebody did', async () => {
    localStorage.setItem('session', '1');
    const page = await OpenedPage.at('/', [ELSEWHERE]);
    const store = TestBed.inject(SessionStore);
    const resumed = store.resume();
    await page.settle();
    await page.answer('/session', SIGNED_IN);
    await resumed;
    expect(store.name()).toBe('Ada Martin');
  });

  it('that ended is known to have, even once another part of the page was told first', async () => {
    localStorage.setItem('session', '1');
    const page = await OpenedPage.at('/', [...accountRoutes, ELSEWHERE]);
    TestBed.inject(SessionStore).take(VISITOR);
    await page.answer('/session', VISITOR);
    expect(page.address).toBe('/connexion?retour=%2F&fin=');
  });

  it('that its owner ended is not told as one that ended by itself', async () => {
    const page = await OpenedPage.at('/', [ELSEWHERE]);
    const store = TestBed.inject(SessionStore);
    store.take(SIGNED_IN);
    store.forget();
    store.take(VISITOR);
    expect(store.ended()).toBe(false);
    page.expectNothingElse();
  });

  it('is still open when signing out finds nobody', async () => {
    const page = await OpenedPage.at('/', [ELSEWHERE]);
    const store = TestBed.inject(SessionStore);
    store.take(SIGNED_IN);
    const refused = store.signOut().catch((error: unknown) => error);
    await page.offline('/session');
    expect(await refused).toMatchObject({ status: 0 });
    expect([store.name(), localStorage.getItem('session')]).toEqual(['Ada Martin', '1']);
  });
});
