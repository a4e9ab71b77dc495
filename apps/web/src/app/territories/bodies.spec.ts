import type { CollectivityDashboardDto, CollectivityDetailDto, CollectivityDto } from '@ou-en-est-on/contracts';
import { aLocalStateDto, aPublicStateDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../shared/testing/opened-page';
import bodies from './bodies.routes';
import collectivities from './collectivities.routes';

const SYNDICATE: CollectivityDto = {
  ...{ id: 'SYN-253500011', kind: 'syndicate', tiers: [], name: 'Syndicat mixte', siren: '253500011' },
  ...{ population: null, stratum: null },
};
const DETAIL: CollectivityDetailDto = {
  ...{ ...SYNDICATE, territoryId: null, added: true, memberOf: [], closedOn: null, successor: null, history: [] },
  members: [
    { id: 'COM-35238', kind: 'commune', name: 'Rennes', territoryId: 'COM-35238' },
    { id: 'SYN-253500029', kind: 'other', name: 'Agence', territoryId: null },
  ],
};
const ALLOWED = { items: [{ operation: 'manage-collectivities', allowed: true, reason: null, detail: null }] };
const LIST = '/collectivities?limit=100';
const CLOSED = '/collectivities?closed=true&limit=100';
const ENDED: CollectivityDetailDto = {
  ...DETAIL,
  closedOn: '2026-03-03',
  successor: { id: 'EPCI-243500139', kind: 'epci', name: 'Rennes Métropole', territoryId: 'EPCI-243500139' },
  history: [
    {
      ...{ kind: 'closed', effectiveOn: '2026-03-03', recordedAt: '2026-03-04T10:00:00.000Z', formerName: null },
      ...{ reason: 'Dissous par arrêté.', joined: [], left: [] },
    },
    {
      ...{ kind: 'changed', effectiveOn: '2025-01-01', recordedAt: '2025-01-01T10:00:00.000Z', reason: null },
      ...{ formerName: 'Syndicat ancien', joined: DETAIL.members.slice(0, 1), left: DETAIL.members.slice(1) },
    },
  ],
};

function fill(page: OpenedPage, selector: string, value: string, place = 0): void {
  const field = page.all(selector)[place] as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('input'));
}

async function administration(closed: readonly CollectivityDto[] = []): Promise<OpenedPage> {
  const page = await OpenedPage.at('/', bodies);
  await page.answer('/operations', ALLOWED);
  await page.answer(LIST, { items: [SYNDICATE], total: 1, next: null });
  await page.answer(CLOSED, { items: closed, total: closed.length, next: null });
  return page;
}

const DASHBOARD: CollectivityDashboardDto = {
  clocks: { asOf: '2026-11-21', knownAt: '2026-11-21' },
  collectivity: { id: 'SYN-253500011', kind: 'syndicate', name: 'Syndicat mixte' },
  localState: aLocalStateDto({
    ...{ collectivity: { id: 'SYN-253500011', kind: 'syndicate', name: 'Syndicat mixte' }, around: null },
    published: aPublicStateDto(),
  }),
};

describe('A body that no territory has', () => {
  it('shows what it made public of what it did, and leads to its sheets', async () => {
    const page = await OpenedPage.at('/syn-253500011', collectivities);
    await page.answer('/collectivities/syn-253500011', DETAIL);
    await page.answer('/dashboards/collectivities/SYN-253500011', DASHBOARD);
    expect(page.headings(2)).toEqual([
      'Membres',
      'Côté collectivités : Ce que Syndicat mixte dit avoir fait',
      'Ses fiches actions',
      'Ses labels « Villes Internet »',
    ]);
    expect(page.text).toContain('1 service renseigné sur 2 ; entre 50 % et 100 % selon ce qui manque.');
    expect(page.link('conseil')).toBeUndefined();
  });

  it('says that what it made public cannot be read, when the service fails', async () => {
    const page = await OpenedPage.at('/syn-253500011', collectivities);
    await page.answer('/collectivities/syn-253500011', DETAIL);
    await page.refuse('/dashboards/collectivities/SYN-253500011', 503);
    expect(page.text).toContain('Le service ne répond pas.');
  });

  it('shows its members, each with its page', async () => {
    const page = await OpenedPage.at('/syn-253500011', collectivities);
    await page.answer('/collectivities/syn-253500011', DETAIL);
    expect([page.headings(1), page.title]).toEqual([['Syndicat mixte'], expect.stringContaining('Syndicat mixte')]);
    expect([page.link('Rennes'), page.link('Agence')]).toEqual([
      '/territoires/com-35238',
      '/collectivites/syn-253500029',
    ]);
  });

  it('says that no member is known', async () => {
    const page = await OpenedPage.at('/syn-253500011', collectivities);
    await page.answer('/collectivities/syn-253500011', { ...DETAIL, members: [] });
    expect(page.text).toContain('Aucun membre n’est connu');
  });

  it('that is closed says since when, why, who took it over, and what happened to it', async () => {
    const page = await OpenedPage.at('/syn-253500011', collectivities);
    await page.answer('/collectivities/syn-253500011', ENDED);
    expect(page.text).toContain(
      'Il est fermé depuis le 3 mars 2026. Motif : Dissous par arrêté. Rennes Métropole en a pris la suite.',
    );
    expect(page.headings(2)).toEqual(['Membres, à sa fermeture', 'Ses labels « Villes Internet »', 'Ce qui a changé']);
    expect(page.headings(3)).toEqual(['Fermé le 3 mars 2026', 'Changé le 1er janvier 2025']);
    const changed = wordsOf(page.all('app-body-history li')[1]);
    expect(changed).toContain('Il s’appelait « Syndicat ancien ». L’ont rejoint : Rennes. L’ont quitté : Agence.');
  });

  it('that does not exist is said so', async () => {
    const page = await OpenedPage.at('/syn-1', collectivities);
    await page.refuse('/collectivities/syn-1', 404);
    expect(page.text).toContain('Aucun organisme ne porte cet identifiant');
  });
});

describe('The administration of bodies', () => {
  it('is closed to who may not, with the reason', async () => {
    const page = await OpenedPage.at('/', bodies);
    const refused = {
      operation: 'manage-collectivities',
      allowed: false,
      reason: 'role-required',
      detail: 'Pas ce rôle.',
    };
    await page.answer('/operations', { items: [refused] });
    expect(page.text).toContain('Pas ce rôle.');
    page.expectNothingElse();
  });

  it('says what is wrong before anything is sent', async () => {
    const page = await administration();
    fill(page, 'input', 'Syndicat des eaux');
    fill(page, 'input', '253500012', 1);
    page.all('form')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
    const faults = page.all('.fault').map(wordsOf);
    expect(faults[0]).toMatch(/^Le numéro n’est pas un numéro SIREN/);
    expect(faults[1]).toMatch(/^Les membres doivent être donnés/);
    page.expectNothingElse();
  });

  it('adds a body with the members that were pasted, and says it', async () => {
    const page = await administration();
    fill(page, 'input', 'Syndicat mixte');
    fill(page, 'input', '253 500 011', 1);
    fill(page, 'textarea', '35238, 243500139\n35047');
    page.all('form')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
    const asked = page.asked('/collectivities');
    expect(asked.request.body).toEqual({
      ...{ kind: 'syndicate', name: 'Syndicat mixte', siren: '253500011', members: ['35238', '243500139', '35047'] },
    });
    asked.flush(DETAIL);
    await page.settle();
    expect(page.text).toContain('Syndicat mixte est ajouté');
    page.asked(LIST);
  });

  it('changes the members of one that was added', async () => {
    const page = await administration();
    const [details] = page.all('details') as HTMLDetailsElement[];
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    await page.settle();
    await page.answer('/collectivities/SYN-253500011', DETAIL);
    const textarea = page.all('details textarea')[0] as HTMLTextAreaElement;
    expect(textarea.value).toBe('35238\nSYN-253500029');
    fill(page, 'details textarea', '35238');
    page.all('details form')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
    const asked = page.asked('/collectivities/SYN-253500011');
    expect([asked.request.method, asked.request.body]).toEqual([
      'PUT',
      { kind: 'syndicate', name: 'Syndicat mixte', members: ['35238'] },
    ]);
  });

  async function unfold(page: OpenedPage, words: string): Promise<void> {
    const details = page.all('details').find((one) => wordsOf(one).startsWith(words)) as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await page.settle();
  }

  it('closes one, with its day, its reason and who took it over', async () => {
    const page = await administration();
    await unfold(page, 'Fermer');
    page.all('app-closing-form form')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
    expect(page.text).toContain('Le motif est demandé : dites-le en quelques mots, il est public.');
    page.expectNothingElse();
    fill(page, 'app-closing-form input', '2026-03-03');
    fill(page, 'app-closing-form textarea', 'Dissous');
    fill(page, 'app-closing-form input', ' 243500139 ', 1);
    page.all('app-closing-form form')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
    const asked = page.asked('/collectivities/SYN-253500011/closure');
    expect(asked.request.body).toEqual({ on: '2026-03-03', reason: 'Dissous', successor: '243500139' });
    asked.flush(ENDED);
    await page.settle();
    expect(wordsOf(document.activeElement)).toBe('Syndicat mixte est fermé.');
    page.asked(LIST);
    page.asked(CLOSED);
  });

  it('reopens one that was closed by mistake', async () => {
    const page = await administration([{ ...SYNDICATE, id: 'SYN-253500029', name: 'Fermé à tort' }]);
    expect(page.headings(2)).toContain('Organismes fermés');
    await unfold(page, 'Rouvrir');
    fill(page, 'app-reopening-form textarea', 'Confondu');
    page.all('app-reopening-form form')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
    const asked = page.asked('/collectivities/SYN-253500029/reopening');
    expect([asked.request.method, asked.request.body]).toEqual(['POST', { reason: 'Confondu' }]);
  });
});
