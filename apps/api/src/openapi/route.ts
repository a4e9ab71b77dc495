import type { z } from 'zod';

/** One route of the API: what the document says of it, what the tests hold its controller to. */
export interface Route {
  /** With parameters in braces, `/api/v1/motions/{id}`. */
  readonly path: string;
  /** A read when absent. */
  readonly method?: 'post';
  /** Status of the answer, 200 when absent. */
  readonly status?: number;
  /** Only for who holds the token; its answers are kept nowhere. */
  readonly isPrivate?: true;
  /** Its answers change without the public data, for everybody alike: they are kept nowhere. */
  readonly isLive?: true;
  /** Type of the body it takes. */
  readonly body?: string;
  /** Its own headers, by name, with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly operationId: string;
  readonly subject: string;
  readonly summary: string;
  /** Its parameters; none when absent. */
  readonly query?: z.ZodObject;
  /** A query that it answers, when it requires one. */
  readonly example?: string;
  readonly response: z.ZodType;
  readonly csv?: boolean;
}
