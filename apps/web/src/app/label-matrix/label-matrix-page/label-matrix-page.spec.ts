import {
  aLabelMatrixDto,
  aMatrixEditionListDto,
  aModuleQuestionListDto,
  aRealisationListDto,
} from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../label-matrix.routes';

const REALISATIONS = '/realisations?theme=mediation&limit=100';

async function open(address = '/', changes: Parameters<typeof aLabelMatrixDto>[0] = {}): Promise<OpenedPage> {
  // jsdom does not scroll.
  Element.prototype.scrollIntoView = jest.fn();
  const page = await OpenedPage.at(address, routes);
  await page.answer('/label-matrix', aLabelMatrixDto(changes));
  return page;
}

function theme(page: OpenedPage): HTMLDetailsElement {
  return page.element.querySelector('#mediation details') as HTMLDetailsElement;
}

describe('The label’s matrix', () => {
  it('says first that it is not the official list', async () => {
    const page = await open();

    expect(page.headings(1)).toEqual(['Matrice du label']);
    expect(wordsOf(page.element.querySelector('[role=note]'))).toContain(
      'Ce n’est pas la liste officielle Reconstruction de travail',
    );
  });

  it('says nothing of the kind once the official list is loaded', async () => {
    const page = await open('/', { official: true });
    expect(page.text).not.toContain('pas la liste officielle');
  });

  it('draws the services of a theme only when it is opened', async () => {
    const page = await open();
    expect(page.text).toContain('1 service · 1 proposition');
    expect(page.text).not.toContain('Accueil numérique');

    theme(page).open = true;
    theme(page).dispatchEvent(new Event('toggle'));
    await page.settle();

    expect(page.text).toContain('Accueil numérique');
    expect(page.text).toContain('C’est l’objet de la proposition : 2023-1.1.1');
    expect(page.link('2023-1.1.1')).toBe('/propositions/2023-1.1.1');
    expect(page.link('de cette thématique')).toBe('/propositions?thematique=mediation');
    await page.answer(REALISATIONS, aRealisationListDto({ respondents: 0 }));
    expect(page.all('ui-level-bar')).toHaveLength(0);
  });

  it('says where the respondents stand on each service of a theme that is opened', async () => {
    const page = await open('/#mediation');
    const { themes } = aLabelMatrixDto();
    const id = themes[0]?.services[0]?.id ?? '';
    const { items } = aRealisationListDto();
    await page.answer(REALISATIONS, aRealisationListDto({ items: items.map((one) => ({ ...one, id })) }));
    expect(page.text).toContain('7 répondants');
    expect(page.text).toContain('7 communes sur 34 969');
    expect(page.text).toContain('Réalisation : 75 % en moyenne pondérée des niveaux, entre 50 % et 83 %');
    expect(page.all('ui-level-bar')).toHaveLength(1);
    expect(page.text).toContain('2 sans réponse, 1 non concerné');
    // jsdom draws no dialog.
    HTMLDialogElement.prototype.showModal = () => undefined;
    page.all('.services [data-explained] button')[0]?.click();
    await page.settle();
    expect(wordsOf(document.querySelector('dialog'))).toContain('Réalisation d’un service');
  });

  it('opens the theme that the address names, and brings the reader there', async () => {
    const page = await open('/#mediation');

    expect(theme(page).open).toBe(true);
    expect(page.text).toContain('Accueil numérique');
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledTimes(1);
  });

  it('gives the levels and the special answers, said to be ours', async () => {
    const page = await open('/', {
      specialAnswers: [{ code: 'not-concerned', label: 'Non concerné', note: 'Hors du calcul.', asks: null }],
    });

    expect(page.text).toContain('Niveaux proposés par nous.');
    expect(page.all('tbody tr').map(wordsOf)).toEqual([
      'Pas commencé 0',
      'Réalisé 1',
      'Non concerné Hors du calcul. hors du calcul',
    ]);
  });

  it('keeps the module « motion » apart, and reads its questions only when they are opened', async () => {
    const page = await open();
    expect(page.text).toContain('à part, jamais compté dans les services');
    page.expectNothingElse();

    const fold = page.element.querySelector('app-motion-module-section details') as HTMLDetailsElement;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    await page.settle();
    await page.answer('/motion-module?limit=100', aModuleQuestionListDto());

    expect(page.text).toContain('Questions rédigées par ce site, à valider par l’association.');
    expect(page.text).toContain('Réponse : un nombre (%) · preuve : Date et compte rendu.');
    expect(page.text).toContain('Pour : communes, intercommunalités.');
    expect(page.text).toContain('À partir de 50 001 habitants');
    expect(page.link('2023-4.2.3')).toBe('/propositions/2023-4.2.3');
    expect(page.text).toContain('1 thématique, 1 service');
  });

  it('says whose list it is, and gives the editions and their file when they are asked for', async () => {
    const page = await open();
    expect(page.text).toContain('Édition affichée : Matrice de travail, édition de travail, d’après Liste de 2014.');

    const fold = page.element.querySelector('app-editions-section details') as HTMLDetailsElement;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    await page.settle();
    await page.answer('/label-matrix/editions?limit=100', aMatrixEditionListDto());

    expect(page.text).toContain('Matrice d’essai 2099 — édition officielle, 2099');
    expect(page.link('Matrice d’essai 2099')).toBe('/matrice?edition=essai-2099');
    expect(page.text).toContain('Télécharger cette édition (CSV)');
  });

  it('shows the edition that the address names, and says that the site shows another', async () => {
    Element.prototype.scrollIntoView = jest.fn();
    const page = await OpenedPage.at('/?edition=ancienne', routes);
    const { edition } = aLabelMatrixDto();
    await page.answer(
      '/label-matrix?edition=ancienne',
      aLabelMatrixDto({ official: true, edition: { ...edition, id: 'ancienne', warning: null, isCurrent: false } }),
    );

    expect(page.text).toContain('Ce n’est pas l’édition que le site montre');
    expect(page.link('Voir l’édition en cours')).toBe('/matrice');
    expect(page.text).toContain('édition officielle');
  });

  it('says that there is no such edition', async () => {
    const page = await OpenedPage.at('/?edition=perdue', routes);
    await page.refuse('/label-matrix?edition=perdue', 404);
    expect(page.text).toContain('Aucune édition de la matrice ne porte ce nom.');
  });

  it('keeps its title when it cannot be read', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.refuse('/label-matrix', 500);

    expect(page.headings(1)).toEqual(['Matrice du label']);
    expect(page.text).toContain('Refus d’essai.');
  });
});
