import type { z } from 'zod';
import { type ImportFault, type ImportFaultCode, importFault } from './csv/import-fault.js';

export type ContentPath = readonly PropertyKey[];

/** What a file says, before it is checked, and where it says it. */
export interface Draft {
  readonly raw: unknown;
  /** Where a part of the draft stands in its file. */
  locate(path: ContentPath): { readonly line?: number; readonly column: string };
}

/** What is wrong at a place of a draft. */
export type Finding = readonly [path: ContentPath, code: ImportFaultCode, message: string];

export function located(draft: Draft, findings: Iterable<Finding>): ImportFault[] {
  return [...findings].map(([path, code, message]) =>
    importFault(code, message, { ...draft.locate(path), value: shown(valueAt(draft.raw, path)) }),
  );
}

/** What a schema refuses of a draft. */
export function findingsOf(raw: unknown, issue: z.core.$ZodIssue): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [
      [...issue.path, key],
      'unexpected-column',
      'Ce champ n’est pas attendu : retirez-le.',
    ]);
  }
  const value = valueAt(raw, issue.path);
  return [[issue.path, ...faultOf(value, issue)]];
}

function faultOf(value: unknown, issue: z.core.$ZodIssue): [ImportFaultCode, string] {
  if (value === undefined || value === null || value === '') {
    return ['missing-value', 'Cette valeur manque : donnez-la.'];
  }
  if (issue.code === 'invalid_format') return identifierFault(String(value));
  if (issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected)) {
    return ['not-a-number', 'Un nombre entier est attendu ici : écrivez-le en chiffres.'];
  }
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'too_small') return tooSmall(issue);
  return ['unknown-value', `Cette valeur n’est pas celle qu’on attend ici : ${issue.message}.`];
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): [ImportFaultCode, string] {
  if (origin === 'array') {
    return ['too-many', `Cette liste en compte plus de ${String(maximum)} : gardez l’essentiel, ou coupez le fichier.`];
  }
  if (origin !== 'string') return ['out-of-range', `Ce nombre doit être au plus ${String(maximum)} : corrigez-le.`];
  return ['too-long', `Ce texte dépasse ${String(maximum)} caractères : raccourcissez-le.`];
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): [ImportFaultCode, string] {
  if (origin === 'array') return ['missing-value', 'Il en faut au moins un ici : ajoutez-le.'];
  return ['out-of-range', `Ce nombre doit être au moins ${String(minimum)} : corrigez-le.`];
}

function identifierFault(value: string): [ImportFaultCode, string] {
  const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  if (form.test(value.toLowerCase())) return ['other-case', `Écrivez « ${value.toLowerCase()} », en minuscules.`];
  return ['malformed-identifier', 'Un identifiant n’a que des minuscules sans accent, des chiffres et des tirets.'];
}

function valueAt(raw: unknown, path: ContentPath): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], raw);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(' | ');
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}
