/** What the id of a page names. */
export type PageSubject = 'motion' | 'proposal' | 'government-action' | 'indicator';

export type KnownPage = { readonly subject: null } | { readonly subject: PageSubject; readonly id: string };

const FIXED_PAGES = [
  '/',
  '/motions',
  '/propositions',
  '/engagements',
  '/actions-de-l-etat',
  '/echanges',
  '/indicateurs',
  '/matrice',
  '/recherche',
  '/methode',
  '/mentions-legales',
  '/accessibilite',
];

const SUBJECT_BY_FOLDER: ReadonlyMap<string, PageSubject> = new Map([
  ['motions', 'motion'],
  ['propositions', 'proposal'],
  ['actions-de-l-etat', 'government-action'],
  ['indicateurs', 'indicator'],
]);

/** The page of the site at a decoded path; null when there is none. A page about an id exists only if the id does. */
export function knownPage(path: string): KnownPage | null {
  const trimmed = /[^/]\/$/.test(path) ? path.slice(0, -1) : path;
  if (FIXED_PAGES.includes(trimmed)) return { subject: null };
  const [, folder = '', id = '', ...rest] = trimmed.split('/');
  const subject = SUBJECT_BY_FOLDER.get(folder);
  return subject && id !== '' && rest.length === 0 ? { subject, id } : null;
}

/** True for the address of a file rather than of a page: its last part has an extension. */
export function isFilePath(path: string): boolean {
  return knownPage(path) === null && /\.[A-Za-z0-9]{1,11}$/.test(path);
}
