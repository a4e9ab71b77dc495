import { aLabelMatrixDto, anOwnSheetDto, aSessionDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../own-sheets.routes';

const OWN = '/collectivities/COM-35238/action-sheets';
const ID = '3f2b1c9e-0000-4000-8000-000000000001';
const SESSION = aSessionDto();
const PROPOSALS = '/proposals?limit=100';

async function open(sheet = anOwnSheetDto()): Promise<OpenedPage> {
  const page = await OpenedPage.at(`/${ID}`, [...routes, { path: 'espace/fiches', children: [] }]);
  await page.answer('/session', SESSION);
  await page.answer(`${OWN}/${ID}`, sheet);
  await page.answer('/label-matrix?edition=travail', aLabelMatrixDto());
  page.asked(PROPOSALS).flush({ detail: 'x' }, { status: 500, statusText: 'x' });
  await page.settle();
  return page;
}

function type(page: OpenedPage, label: string, words: string): void {
  const found =
    page
      .all('label')
      .find((one) => one.textContent?.trim() === label)
      ?.getAttribute('for') ?? '';
  const field = page.element.querySelector<HTMLInputElement>(`#${found}`);
  if (!field) throw new Error(`No field is labelled « ${label} »`);
  field.value = words;
  field.dispatchEvent(new Event('input'));
}

async function press(page: OpenedPage, words: string): Promise<void> {
  page
    .all('button')
    .find((button) => button.textContent?.trim() === words)
    ?.click();
  await page.settle();
}

async function withdraw(page: OpenedPage, words: string): Promise<void> {
  const reason = page.element.querySelector<HTMLTextAreaElement>('app-reason-form textarea');
  if (reason) reason.value = words;
  reason?.dispatchEvent(new Event('input'));
  page.element.querySelector('app-reason-form form')?.dispatchEvent(new Event('submit'));
  await page.settle();
}

/** Somebody else kept another title meanwhile. */
function overtake(page: OpenedPage, title: string): void {
  const current = anOwnSheetDto({ title, version: 4, editedBy: { name: 'Luc Petit', isYou: false } });
  const problem = { type: 'about:blank', title: 'x', status: 412, code: 'version-conflict', detail: 'Comparez.' };
  page.asked(`${OWN}/${ID}`).flush({ ...problem, current }, { status: 412, statusText: 'x' });
}

describe('A sheet being written', () => {
  it('says what lacks for it to be published, and that it is kept', async () => {
    const page = await open();
    expect(page.text).toContain('il manque encore : une synthèse, un niveau de réalisation et au moins un service');
    expect(page.text).toContain('Enregistré à 14:32');
    expect(page.text).not.toContain('Publier');
  });

  it('is kept over the version that was read', async () => {
    const page = await open();
    type(page, 'Titre', 'Deux guichets');
    await page.settle();
    expect(page.text).toContain('Modifications non enregistrées');
    await press(page, 'Enregistrer');
    const asked = page.asked(`${OWN}/${ID}`);
    expect([asked.request.method, asked.request.headers.get('if-match')]).toEqual(['PUT', '"1"']);
    expect(asked.request.body).toMatchObject({ title: 'Deux guichets', synthesis: null, serviceIds: [] });
    asked.flush(anOwnSheetDto({ title: 'Deux guichets', version: 2 }));
    await page.settle();
    expect(page.text).toContain('Enregistré à 14:32');
    expect(page.headings(1)).toEqual(['Deux guichets']);
  });

  it('keeps what is typed while it is being kept, for the next time', async () => {
    const page = await open();
    type(page, 'Titre', 'Deux guichets');
    await press(page, 'Enregistrer');
    const asked = page.asked(`${OWN}/${ID}`);
    type(page, 'Titre', 'Deux guichets, et un bus');
    asked.flush(anOwnSheetDto({ title: 'Deux guichets', version: 2 }));
    await page.settle();
    expect(page.text).toContain('Modifications non enregistrées');
    await press(page, 'Enregistrer');
    const again = page.asked(`${OWN}/${ID}`).request;
    expect([again.headers.get('if-match'), (again.body as { title: string }).title]).toEqual([
      '"2"',
      'Deux guichets, et un bus',
    ]);
  });

  it('shows both texts when somebody wrote meanwhile, and sends the one that is chosen', async () => {
    const page = await open();
    type(page, 'Titre', 'Deux guichets');
    await press(page, 'Enregistrer');
    overtake(page, 'Trois');
    await page.settle();
    expect(page.text).toContain('Luc Petit, le 27 novembre 2026 à 14:32.');
    expect(page.text).toContain('Le vôtre : Deux guichets Le sien : Trois');
    await press(page, 'Garder ce que j’ai écrit');
    const again = page.asked(`${OWN}/${ID}`).request;
    expect([again.headers.get('if-match'), (again.body as { title: string }).title]).toEqual(['"4"', 'Deux guichets']);
  });

  it('says at its field what is refused, and keeps what is typed', async () => {
    const page = await open();
    type(page, 'Pilote', 'roux@ville.fr');
    await press(page, 'Enregistrer');
    const faults = [{ field: 'lead', message: 'donne une adresse' }];
    const problem = { type: 'about:blank', title: 'x', status: 400, code: 'invalid-request', detail: 'Corrigez.' };
    page.asked(`${OWN}/${ID}`).flush({ ...problem, faults }, { status: 400, statusText: 'x' });
    await page.settle();
    expect(page.text).toContain('Le pilote donne une adresse.');
    expect(page.text).toContain('Modifications non enregistrées');
  });

  it('is published as it is typed, kept first', async () => {
    const page = await open(anOwnSheetDto({ gaps: [], steps: ['edit', 'publish'] }));
    type(page, 'Titre', 'Deux guichets');
    await page.settle();
    await press(page, 'Enregistrer et publier');
    const kept = anOwnSheetDto({ title: 'Deux guichets', version: 2, gaps: [], steps: ['edit', 'publish'] });
    await page.answer(`${OWN}/${ID}`, kept);
    const asked = page.asked(`${OWN}/${ID}/publish`);
    expect(asked.request.headers.get('if-match')).toBe('"2"');
    const act = { kind: 'published' as const, recordedAt: '2026-11-27T13:33:00.000Z', reason: null };
    const recordedBy = { name: 'Anne Martin', isYou: true };
    asked.flush(
      anOwnSheetDto({ ...kept, version: 3, status: 'published', hasChanges: false, history: [{ ...act, recordedBy }] }),
    );
    await page.settle();
    expect(page.text).toContain('Publiée le 27 novembre 2026 à 14:33 par vous.');
    expect(page.link('telle qu’elle est publique')).toBe(`/fiches-actions/${ID}`);
    expect(wordsOf(document.activeElement)).toBe('C’est publié : tout le monde peut lire cette fiche.');
    await press(page, 'Enregistrer');
    expect(wordsOf(page.element.querySelector('app-told'))).toBe('');
    await page.refuse(`${OWN}/${ID}`, 500);
    expect(wordsOf(page.element.querySelector('app-told'))).toBe('');
  });

  it('publishes nothing when what is typed is refused before it is sent', async () => {
    const page = await open(anOwnSheetDto({ gaps: [], steps: ['edit', 'publish'] }));
    type(page, 'Titre', 'a'.repeat(10_001));
    await page.settle();
    await press(page, 'Enregistrer et publier');
    expect(page.text).toContain('Le titre dépasse dix mille signes.');
    page.expectNothingElse();
  });

  it('publishes nothing when somebody wrote meanwhile', async () => {
    const page = await open(anOwnSheetDto({ gaps: [], steps: ['edit', 'publish'] }));
    type(page, 'Titre', 'Deux guichets');
    await page.settle();
    await press(page, 'Enregistrer et publier');
    overtake(page, 'Trois');
    await page.settle();
    expect(page.text).toContain('Le vôtre : Deux guichets Le sien : Trois');
    page.expectNothingElse();
  });

  it('that was published without one’s knowing it shows where it stands, with nothing to choose', async () => {
    const page = await open(anOwnSheetDto({ gaps: [], steps: ['edit', 'publish'] }));
    await press(page, 'Publier');
    await page.offline(`${OWN}/${ID}/publish`);
    expect(page.text).toContain('nous ne savons pas si c’est fait');
    await press(page, 'Publier');
    const current = anOwnSheetDto({ version: 2, status: 'published', hasChanges: false, steps: ['edit', 'withdraw'] });
    const problem = { type: 'about:blank', title: 'x', status: 412, code: 'version-conflict', detail: 'Comparez.' };
    page.asked(`${OWN}/${ID}/publish`).flush({ ...problem, current }, { status: 412, statusText: 'x' });
    await page.settle();
    expect(page.text).toContain('Cette fiche a avancé entre-temps, sans que son texte change : voici où elle en est.');
    expect(page.text).toContain('Voir la fiche telle qu’elle est publique');
    expect(page.all('app-sheet-conflict')).toEqual([]);
  });

  it('is erased over the version that was read, and leaves to the list', async () => {
    const page = await open(anOwnSheetDto({ steps: ['edit', 'discard'] }));
    await press(page, 'Supprimer définitivement');
    const asked = page.asked(`${OWN}/${ID}`);
    expect([asked.request.method, asked.request.headers.get('if-match')]).toEqual(['DELETE', '"1"']);
    asked.flush({ done: true });
    await page.settle();
    expect(page.address).toBe('/espace/fiches');
  });

  it('is not erased when somebody wrote meanwhile: both texts stay', async () => {
    const page = await open(anOwnSheetDto({ steps: ['edit', 'discard'] }));
    type(page, 'Titre', 'Deux guichets');
    await page.settle();
    await press(page, 'Supprimer définitivement');
    overtake(page, 'Trois');
    await page.settle();
    expect(page.text).toContain('Le vôtre : Deux guichets Le sien : Trois');
    expect([page.address, page.text.includes('Modifications non enregistrées')]).toEqual([`/${ID}`, true]);
  });

  it('is withdrawn for a reason only', async () => {
    const page = await open(anOwnSheetDto({ status: 'published', hasChanges: false, steps: ['edit', 'withdraw'] }));
    await withdraw(page, '');
    expect(page.text).toContain('Le motif est demandé : dites-le en quelques mots, il reste dans l’historique.');
    page.expectNothingElse();
    await withdraw(page, 'Erreur de saisie');
    const asked = page.asked(`${OWN}/${ID}/withdraw`);
    expect(asked.request.body).toEqual({ reason: 'Erreur de saisie' });
    asked.flush(anOwnSheetDto({ version: 2 }));
    await page.settle();
    expect(wordsOf(document.activeElement)).toBe('C’est retiré du public dès maintenant.');
  });

  it('keeps, once it is withdrawn, what is typed and not kept', async () => {
    const page = await open(anOwnSheetDto({ status: 'published', hasChanges: false, steps: ['edit', 'withdraw'] }));
    type(page, 'Titre', 'Deux guichets');
    await withdraw(page, 'Erreur de saisie');
    await page.answer(`${OWN}/${ID}/withdraw`, anOwnSheetDto({ version: 2 }));
    expect(page.text).toContain('C’est retiré du public dès maintenant.');
    expect(page.text).toContain('Modifications non enregistrées');
    await press(page, 'Enregistrer');
    const { headers, body } = page.asked(`${OWN}/${ID}`).request;
    expect([headers.get('if-match'), (body as { title: string }).title]).toEqual(['"2"', 'Deux guichets']);
  });
});
