import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { type Fault, ProblemError } from './problem-error.js';

/** Reads a query by its contract: unknown and repeated parameters are refused, each fault names its field. */
export class QueryPipe<Schema extends z.ZodObject> implements PipeTransform<unknown, z.output<Schema>> {
  private readonly schema: z.ZodType<z.output<Schema>>;

  constructor(schema: Schema) {
    this.schema = schema.strict() as unknown as z.ZodType<z.output<Schema>>;
  }

  transform(query: unknown): z.output<Schema> {
    const given = Object.entries(query ?? {});
    const faults = given.flatMap(([field, value]) => faultsOfValue(field, value));
    if (faults.length > 0) throw new ProblemError('invalid-request', faults);
    const parsed = this.schema.safeParse(Object.fromEntries(given));
    if (parsed.success) return parsed.data;
    throw new ProblemError('invalid-request', parsed.error.issues.flatMap(faultsOfIssue));
  }
}

/** The parameters of a route that takes none. */
function faultsOfValue(field: string, value: unknown): Fault[] {
  if (Array.isArray(value)) return [{ field, message: 'ne peut être donné qu’une fois' }];
  if (isBroken(field) || (typeof value === 'string' && isBroken(value))) {
    return [{ field, message: 'contient un caractère interdit' }];
  }
  return [];
}

function isBroken(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}

function faultsOfIssue(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((field) => ({ field, message: 'paramètre inconnu' }));
  const field = String(issue.path[0] ?? '');
  if (issue.code === 'invalid_value')
    return [{ field, message: `doit être l’une des valeurs : ${issue.values.join(', ')}` }];
  if (issue.code === 'too_big')
    return [{ field, message: `ne peut dépasser ${String(issue.maximum)} ${unitOf(issue.origin)}` }];
  return [{ field, message: issue.message }];
}

function unitOf(origin: string): string {
  return origin === 'string' ? 'caractères' : 'valeurs';
}
