import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { faultsOf } from './faults.js';
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
    throw new ProblemError('invalid-request', faultsOf(parsed.error, 1));
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
