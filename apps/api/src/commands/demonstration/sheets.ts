import type { SheetContent } from '@ou-en-est-on/domain';

type Told = Pick<SheetContent, 'title' | 'synthesis' | 'level' | 'serviceIds' | 'proposalIds'> & Partial<SheetContent>;

/** Its title says that nobody did what it tells, and where. */
export const titleAt = (title: string, place: string): string => `Exemple inventé, ${place} : ${title}`;

const sheet = (told: Told): SheetContent => ({
  ...{ reference: null, results: null, tools: null, partners: null, place: null, startsOn: null, endsOn: null },
  lead: 'Service imaginé pour la démonstration',
  ...told,
});

/** Without a level, a sheet is a draft. */
export const SHEETS: readonly SheetContent[] = [
  sheet({
    title: 'les ateliers « Premiers clics »',
    synthesis:
      'Chaque semaine, deux agents accueillent à la médiathèque les personnes que les démarches en ligne arrêtent.',
    level: 'achieved',
    results: 'Douze ateliers par trimestre ; on y vient surtout pour une démarche qui ne passe pas.',
    tools: 'Six ordinateurs remis à neuf, une imprimante, un carnet de rendez-vous.',
    partners: 'Une association de quartier qui n’existe pas.',
    startsOn: '2023-09',
    serviceIds: ['mediation-02', 'mediation-05'],
    proposalIds: ['2023-1.3.1'],
  }),
  sheet({
    title: 'le guichet « Tout au comptoir »',
    synthesis:
      'Toute démarche mise en ligne se fait aussi au guichet et par téléphone, avec la même personne du début à la fin.',
    level: 'in-progress',
    results: 'Neuf démarches sur quatorze ont leur voie humaine écrite et affichée.',
    startsOn: '2024-02',
    endsOn: '2026-12',
    serviceIds: ['services-publics-06', 'services-publics-09'],
    proposalIds: ['2023-1.2.1'],
  }),
  sheet({
    title: 'le registre des données personnelles',
    synthesis: 'Le délégué à la protection des données tient le registre avec chaque service, une demi-journée par an.',
    level: 'achieved',
    startsOn: '2022',
    serviceIds: ['identite-01', 'identite-03'],
    proposalIds: ['2023-4.1.1'],
  }),
  sheet({
    title: 'le « cartable partagé » des écoles',
    synthesis:
      'Des ordinateurs portables se prêtent d’une école à l’autre, avec leur dossier de prêt et leur entretien.',
    level: 'in-progress',
    partners: 'Les écoles d’une commune imaginaire.',
    startsOn: '2025-01',
    serviceIds: ['education-01', 'education-02'],
    proposalIds: [],
  }),
  sheet({
    title: 'le passage aux logiciels libres',
    synthesis: 'La messagerie puis la suite de bureau passent aux logiciels libres, un service après l’autre.',
    level: 'planned',
    startsOn: '2027',
    serviceIds: ['cooperation-08', 'innovation-04'],
    proposalIds: [],
  }),
  sheet({
    title: 'le site lisible par tous',
    synthesis: 'Le site est repris page par page avec des personnes aveugles ou qui lisent mal, puis audité.',
    level: 'in-progress',
    results: 'La déclaration d’accessibilité est publiée ; la moitié des pages est reprise.',
    startsOn: '2024-10',
    serviceIds: ['solidarites-07'],
    proposalIds: ['2023-1.2.4'],
  }),
  sheet({
    title: 'un exercice de cyberattaque sur table',
    synthesis: 'Une matinée sans ordinateurs, avec les élus et les agents, pour savoir quoi faire et qui prévenir.',
    level: null,
    serviceIds: ['cooperation-06'],
    proposalIds: ['2023-4.2.3'],
  }),
];
