import type { Operation } from '@ou-en-est-on/domain';
import type * as z from 'zod/mini';

/** One route of the API: what the document says of it, what the tests hold its controller to. */
export interface Route {
  /** With parameters in braces, `/api/v1/motions/{id}`. */
  readonly path: string;
  /** A read when absent. */
  readonly method?: 'post' | 'put' | 'patch' | 'delete';
  /** Status of the answer, 200 when absent. */
  readonly status?: number;
  /** Its answers change without the public data, for everybody alike: they are kept nowhere. */
  readonly isLive?: true;
  /**
   * What one must be allowed to do, as the permission map names it: the guard asks it, and answers are kept nowhere.
   * A public read when absent. A parameter named `collectivityId` is the collectivity it is asked on.
   */
  readonly operation?: Operation;
  /** True when it opens an account, raises one or ends it: the guard asks for a passphrase given lately. */
  readonly needsProof?: true;
  /** True for a change of which no public answer shows anything: those kept in memory still hold. */
  readonly changesNothingPublic?: true;
  /** Types of the body it takes, when it is a file. */
  readonly files?: readonly string[];
  /** Contract of its JSON body. */
  readonly input?: z.ZodMiniType;
  /** Its own headers, by name, with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly operationId: string;
  readonly subject: string;
  readonly summary: string;
  /** Its parameters; none when absent. */
  readonly query?: z.ZodMiniObject;
  /** A query that it answers, when it requires one. */
  readonly example?: string;
  readonly response: z.ZodMiniType;
  /** Its 503 is an answer too: it says the same things as the others. */
  readonly answersUnavailable?: true;
  /** Statuses of its own refusals, beyond those of any route. */
  readonly refusals?: readonly number[];
  readonly csv?: boolean;
}
