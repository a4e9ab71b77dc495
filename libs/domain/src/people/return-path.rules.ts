/**
 * Where to go once signed in: a path of this site, never another one. Browsers read `//host`, `/\host` and addresses
 * with a tab or a line end inside as other hosts.
 */
export function returnPath(asked: string | null | undefined): string {
  if (asked === null || asked === undefined || asked.length > 2_000) return '/';
  return /^\/(?!\/)[^\\\p{C}\p{Z}]*$/u.test(asked) ? asked : '/';
}
