import type { PipeTransform } from '@nestjs/common';
import * as z from 'zod/mini';
import { BROKEN, brokenFieldOf } from './broken-text.js';
import { faultsOf } from './faults.js';
import { ProblemError } from './problem-error.js';

/** Reads a JSON body by its contract: what it does not know is refused, each fault names its field. */
export class BodyPipe<Schema extends z.ZodMiniType> implements PipeTransform<unknown, z.output<Schema>> {
  private readonly schema: z.ZodMiniType<z.output<Schema>>;

  constructor(schema: Schema) {
    this.schema = closed(schema) as z.ZodMiniType<z.output<Schema>>;
  }

  transform(body: unknown): z.output<Schema> {
    const field = brokenFieldOf(body);
    if (field !== null) throw new ProblemError('invalid-request', [{ field, message: BROKEN }]);
    const parsed = this.schema.safeParse(body ?? {});
    if (parsed.success) return parsed.data;
    throw new ProblemError('invalid-request', faultsOf(parsed.error));
  }
}

/** The same contract, which takes nothing that it does not name. */
export function closed(schema: z.ZodMiniType): z.ZodMiniType {
  return schema instanceof z.ZodMiniObject ? z.catchall(schema, z.never()) : schema;
}
