import type * as z from 'zod/mini';
import type { Fault } from './problem-error.js';

/** What a contract refuses, field by field, in French; `depth` is how far into a field its name goes. */
export function faultsOf(error: z.core.$ZodError, depth = Infinity): Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, issue.path.slice(0, depth).map(String).join('.')));
}

function faultsOfIssue(issue: z.core.$ZodIssue, field: string): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [field, key].filter(Boolean).join('.'), message: 'paramètre inconnu' }));
  }
  if (issue.code === 'invalid_value')
    return [{ field, message: `doit être l’une des valeurs : ${issue.values.join(', ')}` }];
  if (issue.code === 'too_big')
    return [{ field, message: `ne peut dépasser ${String(issue.maximum)} ${unitOf(issue.origin)}` }];
  return [{ field, message: issue.message }];
}

function unitOf(origin: string): string {
  return origin === 'string' ? 'caractères' : 'valeurs';
}
