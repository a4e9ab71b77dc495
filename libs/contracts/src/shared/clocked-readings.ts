/**
 * Readings of the API that take the two clocks, `:id` standing for an id: the site hands them its own. A spec of the
 * API says that its routes with `asOf` and `knownAt` are these, and no other.
 */
export const CLOCKED_READINGS = [
  '/dashboards/collectivities/:id',
  '/dashboards/national',
  '/dashboards/territories/:id',
  '/engagements',
  '/exchanges',
  '/government-actions',
  '/government-actions/:id',
  '/indicators',
  '/indicators/:id',
  '/indicators/:id/observations',
  '/indicators/:id/territories',
  '/label-awards',
  '/motions',
  '/motions/:id',
  '/proposals',
  '/proposals/:id',
  '/proposals/:id/history',
  '/realisations/module',
  '/realisations/proposals/:id',
  '/realisations/territories',
  '/realisations/territories/:id',
  '/realisations/themes',
] as const;

const PATTERNS = CLOCKED_READINGS.map((path) => new RegExp(`^${path.replaceAll(':id', '[^/]+')}$`));

/** True of the address of a reading, relative to the API, that takes the two clocks. */
export function takesClocks(address: string): boolean {
  const path = address.replace(/\?.*$/, '');
  return PATTERNS.some((pattern) => pattern.test(path));
}
