import type { OpenApiDocument } from '../../openapi/openapi-document.js';
import type { Schema } from './fuzz-schema.js';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

/** What the document says that can be asked. */
export interface FuzzOperation {
  /** As HTTP writes it. */
  readonly method: string;
  readonly path: string;
  readonly isOpen: boolean;
  readonly parameters: readonly Parameter[];
  /** Media type and schema of its body; null when it takes none. */
  readonly body: { readonly type: string; readonly schema: Schema } | null;
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Written {
  readonly security?: unknown;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: FuzzOperation['responses'];
}

export function operationsOf({ paths }: OpenApiDocument): FuzzOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, written]) => {
      const { security, parameters, requestBody, responses } = written as Written;
      const [body] = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => ({ type, schema }));
      const isOpen = security === undefined && !path.startsWith('/api/v1/session');
      return { method: method.toUpperCase(), path, isOpen, parameters, body: body ?? null, responses };
    }),
  );
}

export function nameOf({ method, path }: Pick<FuzzOperation, 'method' | 'path'>): string {
  return `${method} ${path}`;
}
