import { type Fault, ProblemError } from './problem-error.js';

/** Path and raw query of a request target, also of one that names the host (`http://host/path`). */
export function splitTarget(target: string): { path: string; query: string } {
  const local = target.replace(/^https?:\/\/[^/?]*/i, '');
  const mark = local.indexOf('?');
  return mark === -1 ? { path: local, query: '' } : { path: local.slice(0, mark), query: local.slice(mark + 1) };
}

/** What `servicePath` reads of a request. */
interface Routed {
  readonly routeOptions: { readonly url?: string | undefined };
  readonly raw: { readonly url?: string | undefined };
}

/**
 * Path that tells the API from the site: the pattern of the route that answers, else the decoded path.
 * The bytes of the address would not do: `/%61pi` is routed as `/api`.
 */
export function servicePath({ routeOptions, raw }: Routed): string {
  const pattern = routeOptions.url;
  if (pattern !== undefined && pattern !== '/*') return pattern;
  const { path } = splitTarget(raw.url ?? '');
  return isMalformed(path) ? path : decodeURIComponent(path);
}

/** Below these addresses a program reads; everywhere else a reader does. */
export function isServicePath(request: Routed): boolean {
  return /^\/(api|health)(\/|$)/.test(servicePath(request));
}

/**
 * What the router is given for a target: one that is neither a path nor an absolute address (Node lets `*` through)
 * would be answered ahead of every hook, so the router gets what it refuses as malformed.
 */
export function routedTarget(target: string): string {
  return /^(\/|https?:\/\/)/i.test(target) ? target : '/%';
}

/**
 * Refuses what percent-decoding cannot read, or reads as a NUL or a lone surrogate: lenient parsers would let
 * the raw text through to the database.
 * @throws ProblemError invalid-request, naming the parameter
 */
export function refuseMalformedTarget(target: string): void {
  const { path, query } = splitTarget(target);
  const faults: Fault[] = [];
  if (isMalformed(path)) faults.push({ field: 'adresse', message: 'contient un caractère interdit ou mal codé' });
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = splitPair(pair);
    if (isMalformed(name)) faults.push({ field: 'adresse', message: 'contient un paramètre au nom mal codé' });
    else if (isMalformed(value))
      faults.push({ field: decode(name), message: 'contient un caractère interdit ou mal codé' });
  }
  if (faults.length > 0) throw new ProblemError('invalid-request', faults);
}

function splitPair(pair: string): [string, string] {
  const mark = pair.indexOf('=');
  return mark === -1 ? [pair, ''] : [pair.slice(0, mark), pair.slice(mark + 1)];
}

function isMalformed(text: string): boolean {
  try {
    const decoded = decode(text);
    return decoded.includes('\0') || !decoded.isWellFormed();
  } catch {
    return true;
  }
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
