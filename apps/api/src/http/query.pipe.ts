import type { PipeTransform } from '@nestjs/common';
import * as z from 'zod/mini';
import { BROKEN, isBroken } from './broken-text.js';
import { faultsOf } from './faults.js';
import { type Fault, ProblemError } from './problem-error.js';

/** Reads a query by its contract: unknown and repeated parameters are refused, each fault names its field. */
export class QueryPipe<Schema extends z.ZodMiniObject> implements PipeTransform<unknown, z.output<Schema>> {
  private readonly schema: z.ZodMiniType<z.output<Schema>>;

  constructor(schema: Schema) {
    this.schema = z.catchall(schema, z.never()) as unknown as z.ZodMiniType<z.output<Schema>>;
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

/** What is wrong with a parameter whatever its contract: given twice, or no text that the database holds. */
function faultsOfValue(field: string, value: unknown): Fault[] {
  if (Array.isArray(value)) return [{ field, message: 'ne peut être donné qu’une fois' }];
  if (isBroken(field) || (typeof value === 'string' && isBroken(value))) {
    return [{ field, message: BROKEN }];
  }
  return [];
}
