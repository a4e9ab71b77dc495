import type { CollectivityDto, PersonDto, TerritoryListDto } from '@ou-en-est-on/contracts';
import { aTerritoryDetailDto, aTerritoryDto, aTerritoryListDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../people.routes';

const ALLOWED = { items: [{ operation: 'manage-people', allowed: true, reason: null, detail: null }] };
const ADA: PersonDto = {
  id: 'p1',
  name: 'Ada Martin',
  email: 'ada@commune.fr',
  emailCorrectedAt: null,
  openedAt: '2026-11-27T11:00:00.000Z',
  createdAt: '2026-11-27T10:00:00.000Z',
  roles: [],
  memberships: [
    {
      collectivityId: 'COM-35238',
      collectivityName: 'Rennes',
      role: 'elected',
      quality: 'delegate',
      delegation: { reference: 'Arrêté 2026-041', date: '2026-03-03' },
      validates: true,
    },
  ],
};
const PARIS: CollectivityDto = {
  ...{ id: 'COM-75056', kind: 'special-status', tiers: ['commune', 'department'], name: 'Ville de Paris' },
  ...{ siren: null, population: null, stratum: null },
};
const RENNES: CollectivityDto = { ...PARIS, id: 'COM-35238', kind: 'commune', tiers: ['commune'], name: 'Rennes' };
const SYNDICATE: CollectivityDto = {
  ...{ ...PARIS, id: 'SYN-253500011', kind: 'syndicate', tiers: [], name: 'Syndicat mixte', siren: '253500011' },
};
const DONE = { done: true };
const LINK = { personId: 'p2', url: 'https://site.example/invitation#x', expiresAt: '2026-12-04T10:00:00.000Z' };

async function openedPage(): Promise<OpenedPage> {
  const page = await OpenedPage.at('/', routes);
  await page.answer('/operations', ALLOWED);
  await page.answer('/people?limit=100', { items: [ADA], total: 1, next: null });
  return page;
}

async function unfold(page: OpenedPage): Promise<void> {
  const details = page.all('details')[0] as HTMLDetailsElement;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await page.settle();
}

function fill(field: Element | null | undefined, value: string): void {
  const input = field as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input'));
}

async function send(page: OpenedPage, selector: string): Promise<void> {
  page.element.querySelector(selector)?.dispatchEvent(new Event('submit'));
  await page.settle();
}

/** The service asks for the passphrase before it does what was asked at that path. */
async function refuseUnproven(page: OpenedPage, path: string): Promise<void> {
  const problem = { type: 'about:blank', title: 'x', status: 403, code: 'proof-required', detail: 'Non.' };
  page.asked(path).flush(problem, { status: 403, statusText: 'Refus' });
  await page.settle();
}

async function prove(page: OpenedPage): Promise<void> {
  fill(page.element.querySelector('app-proof-form input'), 'quatre mots sans rapport');
  await send(page, 'app-proof-form form');
  page.asked('/session/proof').flush(DONE);
  await page.settle();
}

describe('The people with an account', () => {
  it('are read by nobody who may not, who is told why', async () => {
    const page = await OpenedPage.at('/', routes);
    const refused = { operation: 'manage-people', allowed: false, reason: 'role-required', detail: 'Pas ce rôle.' };
    await page.answer('/operations', { items: [refused] });
    expect(page.text).toContain('Pas ce rôle.');
    page.expectNothingElse();
  });

  it('are shown with what they are, and by which act they validate', async () => {
    const page = await openedPage();
    await unfold(page);
    expect(page.text).toMatch(/Délégation écrite Arrêté 2026-041 du 3 mars 2026 · valide l’état de la collectivité/);
  });

  it('whose address they wrote themselves are told apart: nothing has proved it', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer('/operations', ALLOWED);
    const moved = { ...ADA, emailCorrectedAt: '2026-11-28T09:00:00.000Z' };
    await page.answer('/people?limit=100', { items: [moved, { ...ADA, id: 'p2' }], total: 2, next: null });
    const told = page.all('app-person-entry').map((entry) => wordsOf(entry).includes('sans vérification'));
    expect(told).toEqual([true, false]);
  });

  it('are invited by a link, shown once', async () => {
    const page = await openedPage();
    fill(page.element.querySelector('input[type=email]'), 'eli@commune.fr');
    fill(page.all('form input')[1], 'Éli Roux');
    page.element.querySelector('form')?.dispatchEvent(new Event('submit'));
    await page.settle();
    const request = page.asked('/people');
    expect(request.request.body).toEqual({ email: 'eli@commune.fr', name: 'Éli Roux' });
    request.flush(LINK);
    await page.settle();
    expect(page.element.querySelector<HTMLInputElement>('app-link-to-hand-over input')?.value).toBe(LINK.url);
  });

  it.each([
    ['invited', 'POST', '/people', 'form[aria-label="Inviter une personne"]'],
    ['given a role', 'PUT', '/people/p1/roles/staff', 'app-role-form form'],
  ])('are %s once the passphrase was given again', async (_what, method, path, selector) => {
    const page = await openedPage();
    await unfold(page);
    fill(page.element.querySelector('input[type=email]'), 'eli@commune.fr');
    fill(page.all('form input')[1], 'Éli Roux');
    await send(page, selector);
    await refuseUnproven(page, path);
    await prove(page);
    expect(page.all('app-proof-form')).toHaveLength(0);
    expect(page.asked(path).request.method).toBe(method);
  });

  it.each([
    ['Faire un lien de réinitialisation', '/people/p1/access-links'],
    ['Remplacer un second facteur perdu', '/people/p1/second-factor-links'],
  ])('are handed a link by « %s » once the passphrase was given again', async (words, path) => {
    const page = await openedPage();
    await unfold(page);
    page
      .all('button')
      .find((one) => wordsOf(one) === words)
      ?.click();
    await page.settle();
    await refuseUnproven(page, path);
    await prove(page);
    page.asked(path).flush(LINK);
    await page.settle();
    expect(page.element.querySelector<HTMLInputElement>('app-link-to-hand-over input')?.value).toBe(LINK.url);
  });

  it('who never opened their account are told apart, and invited again', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer('/operations', ALLOWED);
    const invited = { ...ADA, openedAt: null };
    await page.answer('/people?limit=100', { items: [invited, { ...ADA, id: 'p2' }], total: 2, next: null });
    const told = page.all('app-person-entry').map((entry) => wordsOf(entry).includes('Invitation en attente'));
    expect(told).toEqual([true, false]);
    await unfold(page);
    const buttons = page.all('app-person-entry:first-of-type .buttons button').map(wordsOf);
    expect(buttons).toEqual(['Refaire le lien d’invitation']);
  });

  it('are erased once the passphrase was given again; the page says so where their account was', async () => {
    const page = await openedPage();
    await unfold(page);
    page
      .all('button')
      .find((one) => wordsOf(one) === 'Effacer définitivement ce compte')
      ?.click();
    await page.settle();
    await refuseUnproven(page, '/people/p1');
    await prove(page);
    const request = page.asked('/people/p1');
    expect(request.request.method).toBe('DELETE');
    request.flush(DONE);
    await page.settle();
    await page.answer('/people?limit=100', { items: [], total: 0, next: null });
    expect(wordsOf(document.activeElement as Element)).toBe('Compte effacé : Ada Martin.');
  });

  it('are attached to no collectivity that was not chosen', async () => {
    const page = await openedPage();
    await unfold(page);
    page.element.querySelector('app-membership-form form')?.dispatchEvent(new Event('submit'));
    await page.settle();
    expect(page.text).toContain('La collectivité doit être choisie dans la liste.');
    page.expectNothingElse();
  });

  async function choose(
    page: OpenedPage,
    words: string,
    found: Partial<TerritoryListDto>,
    place: string,
  ): Promise<void> {
    await unfold(page);
    fill(page.element.querySelector('app-membership-form input'), words);
    // Letters typed one after the other ask once.
    await new Promise((done) => setTimeout(done, 200));
    await page.settle();
    const types = 'commune,epci,department,region,overseas';
    const asked = `q=${encodeURIComponent(words)}`;
    await page.answer(`/territories?${asked}&type=${types}&limit=8`, aTerritoryListDto(found));
    await page.answer(`/collectivities?${asked}&limit=8`, { items: [SYNDICATE], total: 1, next: null });
    await tick(page, place);
  }

  async function tick(page: OpenedPage, place: string): Promise<void> {
    const choice = page.all('.choice').find((one) => wordsOf(one).startsWith(place));
    choice?.querySelector('input')?.click();
    await page.settle();
  }

  const qualitiesOf = (page: OpenedPage): string[] => [...page.select('Valide l’état').options].map(wordsOf);

  it('are attached to the collectivity that has the powers of the place chosen, in the quality that it has', async () => {
    const page = await openedPage();
    const place = aTerritoryDto({ id: 'DEP-75', type: 'department', code: '75', name: 'Paris' });
    await choose(page, 'paris', { items: [place] }, 'Paris');
    await page.answer('/territories/DEP-75', aTerritoryDetailDto({ ...place, collectivity: PARIS }));
    expect(page.text).toContain(
      'Paris n’a pas de collectivité à part : la personne sera rattachée à Ville de Paris, qui en a les pouvoirs.',
    );
    await page.choose('En tant que', 'elected');
    expect(qualitiesOf(page)).toEqual(['Non', 'Maire', 'Délégation écrite']);
    await page.choose('Valide l’état', 'mayor');
    await send(page, 'app-membership-form form');
    const { method, body } = page.asked('/people/p1/memberships/COM-75056').request;
    expect([method, body]).toEqual(['PUT', { role: 'elected', quality: 'mayor', delegation: null }]);
  });

  it('once attached leave nothing of what was found, and the keyboard where it is said', async () => {
    const page = await openedPage();
    await choose(page, 'rennes', { items: [aTerritoryDto({ id: 'COM-35238', name: 'Rennes' })] }, SYNDICATE.name);
    await send(page, 'app-membership-form form');
    page.asked(`/people/p1/memberships/${SYNDICATE.id}`).flush(DONE);
    await page.settle();
    await page.answer('/people?limit=100', { items: [ADA], total: 1, next: null });
    await new Promise((done) => setTimeout(done, 200));
    await page.settle();
    expect(page.all('app-membership-form .choice')).toHaveLength(0);
    expect(wordsOf(document.activeElement as Element)).toBe(
      'Le rattachement est enregistré. Les sessions de la personne ont pris fin.',
    );
  });

  it('are not attached to a place that was chosen among what other words had found', async () => {
    const page = await openedPage();
    await choose(page, 'rennes', { items: [aTerritoryDto({ id: 'COM-35238', name: 'Rennes' })] }, 'Rennes');
    await page.answer('/territories/COM-35238', aTerritoryDetailDto({ id: 'COM-35238', collectivity: RENNES }));
    fill(page.element.querySelector('app-membership-form input'), 'brest');
    await tick(page, 'Rennes');
    await new Promise((done) => setTimeout(done, 200));
    await page.settle();
    const asked = 'q=brest';
    const types = 'commune,epci,department,region,overseas';
    const brest = aTerritoryListDto({ items: [aTerritoryDto({ id: 'COM-29019', name: 'Brest' })] });
    await page.answer(`/territories?${asked}&type=${types}&limit=8`, brest);
    await page.answer(`/collectivities?${asked}&limit=8`, { items: [], total: 0, next: null });
    await send(page, 'app-membership-form form');
    expect(page.text).toContain('La collectivité doit être choisie dans la liste.');
    page.expectNothingElse();
  });

  it('are not attached to a place without an assembly', async () => {
    const page = await openedPage();
    const place = aTerritoryDto({ id: 'OM-984', type: 'overseas', code: '984', name: 'Terres australes' });
    await choose(page, 'terres', { items: [place] }, 'Terres');
    await page.answer('/territories/OM-984', aTerritoryDetailDto({ ...place, collectivity: null }));
    expect(page.text).toContain('La collectivité n’en est pas une : ce territoire n’a pas d’assemblée.');
    await send(page, 'app-membership-form form');
    page.expectNothingElse();
  });

  it('preside over a body, of which nobody is the mayor; another choice does not keep a quality that it has not', async () => {
    const page = await openedPage();
    const rennes = aTerritoryDto({ id: 'COM-35238', name: 'Rennes' });
    await choose(page, 'rennes', { items: [rennes] }, SYNDICATE.name);
    await page.choose('En tant que', 'elected');
    expect(qualitiesOf(page)).toEqual(['Non', 'Président·e', 'Délégation écrite']);
    await page.choose('Valide l’état', 'president');
    await tick(page, 'Rennes');
    await page.answer('/territories/COM-35238', aTerritoryDetailDto({ ...rennes, collectivity: RENNES }));
    expect(qualitiesOf(page)).toEqual(['Non', 'Maire', 'Délégation écrite']);
    await send(page, 'app-membership-form form');
    const asked = page.asked('/people/p1/memberships/COM-35238').request;
    expect(asked.body).toEqual({ role: 'elected', quality: null, delegation: null });
  });

  it('lose a membership, and the list is read again', async () => {
    const page = await openedPage();
    await unfold(page);
    page
      .all('button')
      .find((one) => wordsOf(one) === 'Retirer')
      ?.click();
    await page.settle();
    const request = page.asked('/people/p1/memberships/COM-35238');
    expect(request.request.method).toBe('DELETE');
    request.flush(DONE);
    await page.settle();
    await page.answer('/people?limit=100', { items: [{ ...ADA, memberships: [] }], total: 1, next: null });
    expect(page.text).toContain('Ni rôle ni rattachement');
  });
});
