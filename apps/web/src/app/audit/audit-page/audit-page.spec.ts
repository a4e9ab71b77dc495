import type { AuditedActDto, AuditStateDto } from '@ou-en-est-on/contracts';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../audit.routes';

const ALLOWED = { items: [{ operation: 'read-audit', allowed: true, reason: null, detail: null }] };
const ADA = '11111111-1111-4111-8111-111111111111';
const ELI = '22222222-2222-4222-8222-222222222222';
const STATE: AuditStateDto = {
  seal: { position: 12, hash: 'f'.repeat(64), sealedAt: '2026-11-28T13:03:00.000Z' },
  waiting: { count: 0, since: null },
};
const ATTACHED: AuditedActDto = {
  ...{ id: '7', at: '2026-11-28T13:03:00.000Z', identity: ADA, name: 'Ada Martin', operation: 'attach-person' },
  ...{ outcome: 'done', subjectTable: 'person', subjectId: ELI, subjectName: 'Éli Roux', before: { role: 'agent' } },
  ...{ after: { role: 'elected' }, collectivityId: 'COM-35238', collectivityName: 'Rennes', requestId: 'r7' },
  position: 12,
};
const REFUSED: AuditedActDto = {
  ...ATTACHED,
  ...{ id: '8', operation: 'read-audit', outcome: 'refused', identity: ELI, name: 'Éli Roux', subjectTable: null },
  ...{ subjectId: null, subjectName: null, collectivityId: null, collectivityName: null, before: null },
  ...{ after: { reason: 'role-required' }, position: null },
};
const PEOPLE = {
  items: [
    {
      ...{ id: ADA, name: 'Ada Martin', email: 'ada@commune.fr', emailCorrectedAt: null, openedAt: null },
      ...{ roles: [], memberships: [] },
      createdAt: '2026-11-27T10:00:00.000Z',
    },
  ],
  ...{ total: 1, next: null },
};

async function opened(address: string, acts: string, items: readonly AuditedActDto[], next: string | null = null) {
  const page = await OpenedPage.at(address, routes);
  await page.answer('/operations', ALLOWED);
  await page.answer('/people?limit=100', PEOPLE);
  await page.answer('/audit/state', STATE);
  await page.answer(acts, { items, total: items.length, next });
  return page;
}

describe('The journal of acts', () => {
  it('is read by nobody who may not, who is told why', async () => {
    const page = await OpenedPage.at('/', routes);
    const refused = { operation: 'read-audit', allowed: false, reason: 'sign-in-required', detail: 'Connectez-vous.' };
    await page.answer('/operations', { items: [refused] });
    expect(page.text).toContain('Connectez-vous.');
    expect(page.link('Se connecter')).toBe('/connexion?retour=%2Fadministration%2Fjournal');
    page.expectNothingElse();
  });

  it('says who did what, on whom and where, and what it changed', async () => {
    const page = await opened('/', '/audit?limit=30', [REFUSED, ATTACHED]);
    expect(page.headings(3)).toEqual(['Lecture du journal Refusé', 'Rattachement à une collectivité']);
    const [refused, attached] = page.all('app-audit-act').map(wordsOf);
    expect(refused).toContain('Éli Roux');
    expect(refused).toContain('Motif après : sans ce rôle');
    expect(attached).toContain('le 28 novembre 2026 à 14:03 · Ada Martin · compte concerné : Éli Roux · Rennes');
    expect(attached).toContain('Rôle avant : Agent·e après : Élu·e');
    expect([page.link('Rennes'), page.link('Ada Martin')]).toEqual([`/?collectivite=COM-35238`, `/?qui=${ADA}`]);
    expect(page.text).toContain('12 actes scellés');
    expect(page.text).toContain('Tous les actes écrits sont scellés.');
  });

  it('is asked for what its address says, and for what is chosen', async () => {
    const asked = `/audit?person=${ELI}&operation=sign-in&day=2026-11-28&collectivity=COM-35238&outcome=refused&limit=30`;
    const page = await opened(`/?qui=${ELI}&quoi=sign-in&quand=2026-11-28&collectivite=com-35238&issue=refus`, asked, [
      REFUSED,
    ]);
    expect(page.select('Qui').selectedOptions[0]?.textContent?.trim()).toBe('Éli Roux');
    expect(wordsOf(page.element)).toContain('Télécharger ces actes (CSV)');
    await page.choose('Qui', 'worker');
    expect(page.address).toContain('qui=worker');
    await page.answer(asked.replace(`person=${ELI}`, 'program=worker'), { items: [], total: 0, next: null });
    expect(page.text).toContain('Aucun acte ne répond à ces choix.');
  });

  it('leaves out a day that is none', async () => {
    const page = await opened('/?quand=hier', '/audit?limit=30', [ATTACHED]);
    expect(page.text).toContain('Choisissez un jour pour télécharger ses actes.');
  });

  it('shows the first changes of an act that has many, and the others when they are asked for', async () => {
    const loaded = {
      ...REFUSED,
      after: Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`x${String(n)}`, 1])),
    };
    const page = await opened('/', '/audit?limit=30', [loaded]);
    expect(page.all('dl.changes dt')).toHaveLength(10);
    expect(page.all('dl.changes ins data')).toHaveLength(10);
    const all = page.all('button').find((one) => wordsOf(one) === 'Voir les 12 changements');
    // What an act says of itself is quoted: it is no figure of the site, and opens no explanation.
    expect(wordsOf(all?.querySelector('data'))).toBe('12');
    all?.click();
    await page.settle();
    expect(page.all('dl.changes dt')).toHaveLength(12);
    expect(page.text).not.toContain('Voir les 12');
  });

  it('goes on to the acts of before when they are asked for', async () => {
    const page = await opened('/', '/audit?limit=30', [REFUSED], 'abc');
    const more = page.all('button').find((one) => wordsOf(one) === 'Voir les actes d’avant');
    more?.click();
    await page.settle();
    await page.answer('/audit?limit=30&cursor=abc', { items: [ATTACHED], total: 2, next: null });
    expect(page.all('app-audit-act')).toHaveLength(2);
    expect(page.text).not.toContain('Voir les actes d’avant');
  });

  it('says that the acts are no longer sealed', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer('/operations', ALLOWED);
    await page.answer('/audit/state', { ...STATE, waiting: { count: 3, since: '2026-11-01T00:00:00.000Z' } });
    expect(page.text).toContain('Plus rien ne semble sceller les actes');
  });

  it('says that those who could be chosen cannot be read, and tries again', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer('/operations', ALLOWED);
    await page.refuse('/people?limit=100', 500);
    expect(wordsOf(page.element.querySelector('.choices'))).toContain('Refus d’essai. Réessayer');
    page.all('.choices button')[0]?.click();
    await page.settle();
    await page.answer('/people?limit=100', PEOPLE);
    expect(page.select('Qui').options[1]?.text).toBe('Ada Martin');
  });

  it('says that the reading failed, and tries again', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer('/operations', ALLOWED);
    await page.refuse('/audit?limit=30', 500);
    expect(page.text).toContain('Réessayer');
  });
});
