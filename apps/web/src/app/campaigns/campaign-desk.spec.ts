import { aCampaignDetailDto, aCampaignListDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../shared/testing/opened-page';
import routes from './campaign-desk.routes';
import { addressFrom } from './campaign-desk-page/campaign-fields';

const ALLOWED = { items: [{ operation: 'manage-campaigns', allowed: true, reason: null, detail: null }] };
const LIST = '/campaigns?limit=100';
const EDITIONS = '/label-matrix/editions?limit=100';
const ONE = '/campaigns/mi-mandat-2026';
const edition = {
  ...{ id: 'travail-2023', label: 'Édition de travail', year: 2023, official: false, isCurrent: true },
  ...{ basedOn: '2014', warning: null, previousEditionId: null, themeCount: 16, serviceCount: 139 },
  explain: { ruleId: 'matrix-content', ruleVersion: 1, formula: 'Compte.', inputs: [], coverage: null },
};

async function desk(list = aCampaignListDto()): Promise<OpenedPage> {
  const page = await OpenedPage.at('/', routes);
  await page.answer('/operations', ALLOWED);
  await page.answer(LIST, list);
  await page.answer(EDITIONS, { items: [edition], total: 1, next: null });
  return page;
}

function fill(page: OpenedPage, label: string, value: string, within = 'form'): void {
  const form = page.all(within)[0];
  const field = [...(form?.querySelectorAll('label') ?? [])].find((one) => wordsOf(one) === label);
  const input = page.all(`#${field?.getAttribute('for') ?? ''}`)[0] as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

function tick(page: OpenedPage, label: string): void {
  const box = page
    .all('form label')
    .find((one) => wordsOf(one) === label)
    ?.querySelector('input');
  box?.dispatchEvent(new Event('change'));
}

async function submit(page: OpenedPage, selector = 'form'): Promise<void> {
  page.all(selector)[0]?.dispatchEvent(new Event('submit'));
  await page.settle();
}

async function unfold(page: OpenedPage, label: string): Promise<void> {
  const summary = page.all('summary').find((one) => one.getAttribute('aria-label') === label);
  const details = summary?.parentElement as HTMLDetailsElement;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await page.settle();
}

describe('The desk of campaigns', () => {
  it('is closed to who may not, with the reason', async () => {
    const page = await OpenedPage.at('/', routes);
    const refused = { operation: 'manage-campaigns', allowed: false, reason: 'role-required', detail: 'Pas ce rôle.' };
    await page.answer('/operations', { items: [refused] });
    expect(page.text).toContain('Pas ce rôle.');
    page.expectNothingElse();
  });

  it('announces a campaign under an address that follows its title', async () => {
    const page = await desk(aCampaignListDto({ items: [] }));
    expect(page.text).toContain('Aucune campagne n’a encore été annoncée.');
    fill(page, 'Titre', 'Année du label 2027');
    fill(page, 'Ouverture', '2027-01-04');
    fill(page, 'Jour de la photographie', '2027-03-31');
    fill(page, 'Collectivités invitées nommément', '29019, 243500139');
    tick(page, 'communes');
    await page.settle();
    await submit(page);
    const asked = page.asked('/campaigns/annee-du-label-2027');
    expect([asked.request.method, asked.request.headers.get('if-match')]).toEqual(['PUT', '"0"']);
    expect(asked.request.body).toEqual({
      ...{ title: 'Année du label 2027', purpose: 'label-year', mandate: '2026-2032', editionId: 'travail-2023' },
      ...{ opensOn: '2027-01-04', photographOn: '2027-03-31', kinds: ['commune'], strata: [], territoryIds: [] },
      collectivityIds: ['29019', '243500139'],
    });
    asked.flush(aCampaignDetailDto({ id: 'annee-du-label-2027', title: 'Année du label 2027' }));
    await page.settle();
    expect(page.text).toContain('Année du label 2027 est annoncée.');
    page.asked(LIST);
  });

  it('says no more that one is announced once one is given up', async () => {
    const page = await desk();
    fill(page, 'Titre', 'Mi-mandat 2026');
    await submit(page);
    await page.answer(ONE, aCampaignDetailDto());
    await page.answer(LIST, aCampaignListDto());
    expect(page.text).toContain('Mi-mandat 2026 est annoncée.');
    await unfold(page, 'Annuler cette campagne : Mi-mandat 2026');
    await page.answer(ONE, aCampaignDetailDto());
    fill(page, 'Pourquoi', 'Reportée', 'app-cancel-form form');
    await submit(page, 'app-cancel-form form');
    await page.answer(`${ONE}/cancel`, aCampaignDetailDto({ phase: 'cancelled', cancelReason: 'Reportée' }));
    expect(page.text).not.toContain('est annoncée.');
  });

  it('names each field that is refused, and puts the keyboard on the first', async () => {
    const page = await desk();
    fill(page, 'Titre', 'Essai');
    await submit(page);
    page.asked('/campaigns/essai').flush(
      {
        ...{
          type: 'about:blank',
          title: 'Requête invalide',
          status: 400,
          code: 'invalid-request',
          detail: 'Corrigez.',
        },
        faults: [
          { field: 'opensOn', message: 'doit être un jour du calendrier, AAAA-MM-JJ' },
          { field: 'kinds', message: 'manquent : choisissez au moins un type, ou nommez des collectivités' },
        ],
      },
      { status: 400, statusText: 'Bad Request' },
    );
    await page.settle();
    expect(page.all('.fault').map(wordsOf)).toEqual([
      'L’ouverture doit être un jour du calendrier, AAAA-MM-JJ.',
      'Les types invités manquent : choisissez au moins un type, ou nommez des collectivités.',
    ]);
    expect(document.activeElement).toBe(page.all('[aria-invalid=true]')[0]);
  });

  it('says that an address is taken', async () => {
    const page = await desk();
    fill(page, 'Titre', 'Mi-mandat 2026');
    await submit(page);
    page
      .asked(ONE)
      .flush(
        { type: 'about:blank', title: 'Modifié', status: 412, code: 'version-conflict', detail: 'Quelqu’un a écrit.' },
        { status: 412, statusText: 'Precondition Failed' },
      );
    await page.settle();
    expect(page.text).toContain('Une campagne porte déjà cette adresse : choisissez-en une autre.');
  });

  it('changes one over the version read, and reads the newer one when somebody wrote meanwhile', async () => {
    const page = await desk();
    await unfold(page, 'Modifier : Mi-mandat 2026');
    await page.answer(ONE, aCampaignDetailDto());
    await page.answer(EDITIONS, { items: [edition], total: 1, next: null });
    const form = 'app-campaign-entry form';
    fill(page, 'Titre', 'Mi-mandat', form);
    await submit(page, form);
    const asked = page.asked(ONE);
    expect(asked.request.headers.get('if-match')).toBe('"2"');
    expect(asked.request.body).toMatchObject({
      title: 'Mi-mandat',
      territoryIds: ['DEP-35'],
      collectivityIds: ['29019'],
    });
    asked.flush(
      { type: 'about:blank', title: 'Modifié', status: 412, code: 'version-conflict', detail: 'Quelqu’un a écrit.' },
      { status: 412, statusText: 'Precondition Failed' },
    );
    await page.settle();
    page
      .all('button')
      .find((button) => wordsOf(button) === 'Lire la version plus récente')
      ?.click();
    await page.settle();
    await page.answer(ONE, aCampaignDetailDto({ title: 'Titre d’une autre', version: 3 }));
    const title = page.all(`${form} input`)[0] as HTMLInputElement;
    expect(title.value).toBe('Titre d’une autre');
  });

  it('gives one up for a reason that must be said', async () => {
    const page = await desk();
    await unfold(page, 'Annuler cette campagne : Mi-mandat 2026');
    await page.answer(ONE, aCampaignDetailDto());
    const form = 'app-cancel-form form';
    await submit(page, form);
    expect(page.all('.fault').map(wordsOf)[0]).toContain('La raison doit être dite');
    fill(page, 'Pourquoi', 'Reportée', form);
    await submit(page, form);
    const asked = page.asked(`${ONE}/cancel`);
    expect([asked.request.body, asked.request.headers.get('if-match')]).toEqual([{ reason: 'Reportée' }, '"2"']);
    asked.flush(aCampaignDetailDto({ phase: 'cancelled', cancelReason: 'Reportée' }));
    await page.settle();
    await page.answer(LIST, aCampaignListDto({ items: [{ ...aCampaignDetailDto(), phase: 'cancelled' }] }));
    expect(page.all('app-campaign-entry summary')).toEqual([]);
    expect(wordsOf(document.activeElement)).toMatch(/^La campagne est annulée/);
  });

  it('offers nothing to change of one that is photographed', async () => {
    const page = await desk(aCampaignListDto({ items: [{ ...aCampaignDetailDto(), phase: 'photographed' }] }));
    expect(page.all('app-campaign-entry summary')).toEqual([]);
  });
});

describe('addressFrom', () => {
  it.each([
    ['Mi-mandat 2026', 'mi-mandat-2026'],
    ['  Année du label : « été » ', 'annee-du-label-ete'],
    ['…', ''],
  ])('%j → %j', (title, address) => {
    expect(addressFrom(title)).toBe(address);
  });
});
