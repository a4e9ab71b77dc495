import { aLabelImportDto, aLabelImportReportDto, aPlannedAwardDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../shared/testing/opened-page';
import routes from './label-desk.routes';

const ALLOWED = { items: [{ operation: 'record-labels', allowed: true, reason: null, detail: null }] };
const IMPORTS = '/label-imports?limit=100';
const TRY = '/label-imports?apply=false';
const KEEP = '/label-imports?apply=true';
const listOf = (...items: object[]): object => ({ items, total: items.length, next: null });

async function desk(...imports: object[]): Promise<OpenedPage> {
  const page = await OpenedPage.at('/', routes);
  await page.answer('/operations', ALLOWED);
  await page.answer(IMPORTS, listOf(...imports));
  return page;
}

async function choose(page: OpenedPage, name = 'palmares.csv'): Promise<void> {
  const input = page.all('input[type=file]')[0] as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['annee'], name)], configurable: true });
  input.dispatchEvent(new Event('change'));
  await page.settle();
}

async function press(page: OpenedPage, words: string): Promise<void> {
  const button = page.all('button').find(({ textContent }) => textContent.trim() === words);
  (button as HTMLButtonElement | undefined)?.click();
  await page.settle();
}

describe('The desk of labels', () => {
  it('is closed to who may not, with the reason', async () => {
    const page = await OpenedPage.at('/', routes);
    const refused = { operation: 'record-labels', allowed: false, reason: 'role-required', detail: 'Pas ce rôle.' };
    await page.answer('/operations', { items: [refused] });
    expect(page.text).toContain('Pas ce rôle.');
    page.expectNothingElse();
  });

  it('says that no file was kept yet', async () => {
    expect((await desk()).text).toContain('Aucun fichier de labels n’a encore été enregistré.');
  });

  it('tries a file, tells what is to be mended, and offers nothing else', async () => {
    const page = await desk();
    await choose(page);
    const refusal = {
      line: 3,
      column: 'arobases',
      value: '6',
      code: 'out-of-range',
      message: 'Un label a de 1 à 5 @.',
    };
    const counts = { created: 0, corrected: 0, unchanged: 0, refused: 12, remarked: 0 };
    await page.answer(TRY, aLabelImportReportDto({ status: 'refused', counts, awards: [], refusals: [refusal] }));
    expect(page.text).toContain('Rien n’est enregistré : corrigez 12 points ci-dessous');
    expect(page.text).toContain('Ce qui est à corriger dans palmares.csv');
    expect(page.text).toContain('Ligne 3, arobases : « 6 »');
    expect(page.text).toContain('1 premiers points, sur 12');
    expect(page.text).not.toContain('Enregistrer ces labels');
  });

  it('tells what a file would change, what to look at, and keeps it once asked', async () => {
    const page = await desk();
    await choose(page);
    const report = aLabelImportReportDto({
      counts: { created: 1, corrected: 1, unchanged: 0, refused: 0, remarked: 1 },
      awards: [
        aPlannedAwardDto({
          ...{ givenTo: 'COM-12076', givenName: null, outcome: 'created', ats: 2 },
          remark: { code: 'answered-by-another', message: 'Le label se lira ailleurs.' },
        }),
        aPlannedAwardDto({ outcome: 'corrected', shown: { ats: 3, mentions: [] } }),
      ],
    });
    await page.answer(TRY, report);
    expect(page.text).toContain('Rien ne s’y oppose : 1 nouveau label, 1 correction. Relisez d’abord 1 ligne.');
    expect(page.text).toContain('la commune de code 12076');
    expect(page.text).toContain('Le label se lira ailleurs.');
    expect(page.text).toContain('corrigé : 3 arobases jusqu’ici');
    await press(page, 'Enregistrer ces labels');
    await page.answer(KEEP, { ...report, status: 'imported', importId: 'i' });
    await page.answer(IMPORTS, listOf(aLabelImportDto()));
    expect(wordsOf(document.activeElement)).toBe('C’est enregistré et public : 1 nouveau label, 1 correction.');
    expect(page.text.match(/C’est enregistré/g)).toHaveLength(1);
    expect(page.text).toContain('213 labels de 2026, dont 1 correction, par Anne Martin.');
    expect(page.text).not.toContain('Enregistrer ces labels');
  });

  it('asks for what is to be tried where nothing is pasted', async () => {
    const page = await desk();
    page.all('form[aria-label="Coller un tableau"]')[0]?.dispatchEvent(new Event('submit'));
    await page.settle();
    expect(page.text).toContain('Le tableau est vide : collez-y les lignes de votre tableur, titres compris.');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    page.expectNothingElse();
  });

  it('takes no other file while one is read, and keeps the focus where it is', async () => {
    const page = await desk();
    const field = page.all('input[type=file]')[0];
    field?.focus();
    await choose(page);
    expect([document.activeElement, field?.getAttribute('aria-disabled')]).toEqual([field, 'true']);
    const pressed = new Event('click', { cancelable: true });
    field?.dispatchEvent(pressed);
    expect(pressed.defaultPrevented).toBe(true);
    await page.answer(TRY, aLabelImportReportDto());
    expect(field?.getAttribute('aria-disabled')).toBe('false');
  });

  it('says in words what the service refuses, and lets one try again', async () => {
    const page = await desk();
    await choose(page);
    await page.refuse(TRY, 413);
    expect(page.all('.refusal')[0]?.textContent).toContain('Refus');
    await choose(page);
    await page.answer(TRY, aLabelImportReportDto({ status: 'unchanged' }));
    expect(page.text).toContain('il n’y a rien à enregistrer');
  });

  it('withdraws a file with its reason, and shows it withdrawn', async () => {
    const page = await desk(aLabelImportDto());
    const details = page.all('app-label-import-entry details')[0] as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await page.settle();
    const form = page.all('app-withdraw-form form')[0];
    form?.dispatchEvent(new Event('submit'));
    await page.settle();
    expect(page.text).toContain('Le motif est demandé');
    const reason = page.all('app-withdraw-form textarea')[0] as HTMLTextAreaElement;
    reason.value = 'Mauvais fichier';
    reason.dispatchEvent(new Event('input'));
    form?.dispatchEvent(new Event('submit'));
    await page.settle();
    const { id } = aLabelImportDto();
    const asked = page.asked(`/label-imports/${id}/withdraw`);
    expect(asked.request.body).toEqual({ reason: 'Mauvais fichier' });
    const author = { name: 'Anne Martin', isYou: true };
    const withdrawal = { recordedAt: '2026-11-28T10:00:00.000Z', recordedBy: author, reason: 'Mauvais fichier' };
    const withdrawn = aLabelImportDto({ withdrawal });
    asked.flush(withdrawn);
    await page.settle();
    await page.answer(IMPORTS, listOf(withdrawn));
    expect(page.text).toContain('par vous. Motif : Mauvais fichier.');
    expect(page.all('app-label-import-entry details')).toHaveLength(0);
    expect(wordsOf(document.activeElement)).toBe(
      'Ce fichier est retiré : ce qu’il avait apporté ne se lit plus à la date d’aujourd’hui.',
    );
  });
});
