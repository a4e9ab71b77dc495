import { PRIVATE_PAGES, SITE_PAGES, type SitePage } from '@ou-en-est-on/contracts';

/** What the id of a page names. */
export type PageSubject =
  | 'motion'
  | 'proposal'
  | 'government-action'
  | 'indicator'
  | 'territory'
  | 'collectivity'
  | 'action-sheet'
  | 'campaign';

export type KnownPage = { readonly subject: null } | { readonly subject: PageSubject; readonly id: string };

type PageOfSubject = Extract<SitePage, `${string}/:id${string}`>;

const SUBJECTS: Readonly<Record<PageOfSubject, PageSubject>> = {
  '/motions/:id': 'motion',
  '/propositions/:id': 'proposal',
  '/propositions/:id/historique': 'proposal',
  '/actions-de-l-etat/:id': 'government-action',
  '/indicateurs/:id': 'indicator',
  '/territoires/:id': 'territory',
  '/collectivites/:id': 'collectivity',
  '/territoires/:id/conseil': 'territory',
  '/fiches-actions/:id': 'action-sheet',
  '/campagnes/:id': 'campaign',
};

/**
 * The page of the site at a path as it was sent; null when there is none. A page about an id exists only if the id
 * does. The path is split before it is decoded: an encoded slash is part of an id.
 */
export function knownPage(path: string): KnownPage | null {
  const parts = path
    .replace(/(?<=[^/])\/$/, '')
    .split('/')
    .map(decode);
  const page = SITE_PAGES.find((one) => isAt(one, parts));
  if (page === undefined) return null;
  return isOfSubject(page)
    ? { subject: SUBJECTS[page], id: parts[page.split('/').indexOf(':id')] ?? '' }
    : { subject: null };
}

/** True for what search engines are asked not to list. */
export function isPrivatePage(path: string): boolean {
  return PRIVATE_PAGES.some((page) => path === page || path.startsWith(`${page}/`));
}

/** True for the address of a file rather than of a page: its last part has an extension. */
export function isFilePath(path: string): boolean {
  return knownPage(path) === null && /\.[A-Za-z0-9]{1,11}$/.test(path);
}

function isAt(page: SitePage, parts: readonly string[]): boolean {
  const expected = page.split('/');
  return (
    expected.length === parts.length &&
    expected.every((part, index) => (part.startsWith(':') ? parts[index] !== '' : part === parts[index]))
  );
}

function isOfSubject(page: SitePage): page is PageOfSubject {
  return Object.hasOwn(SUBJECTS, page);
}

/** What cannot be decoded is no page: it is kept as it is, and found nowhere. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
