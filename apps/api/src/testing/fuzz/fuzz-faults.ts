import { ERROR_CODES } from '@ou-en-est-on/contracts';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { OpenApiDocument } from '../../openapi/openapi-document.js';
import type { Answer } from '../test-api.js';
import type { FuzzRequest } from './fuzz-request.js';

type Validator = (body: unknown) => string | null;

/** Says what is wrong with an answer; nothing when it keeps what the document promises. */
export function faultFinder(document: OpenApiDocument): (request: FuzzRequest, answer: Answer) => string | null {
  const validators = new Map<string, Validator>();
  const validatorOf = (schema: object): Validator => {
    const key = JSON.stringify(schema);
    const known = validators.get(key) ?? validator(document, schema);
    validators.set(key, known);
    return known;
  };
  return ({ path, options }, answer) => {
    const { statusCode, headers } = answer;
    if (statusCode >= 500) return `answers ${String(statusCode)}`;
    if (statusCode === 304 || options.method === 'HEAD') return null;
    const type = String(headers['content-type']);
    if (statusCode >= 400) return isService(options.url) ? faultOfRefusal(answer, type, validatorOf) : null;
    const schema = responseSchema(document, path, type);
    if (schema === null) return `answers ${String(statusCode)} in ${type}, which the document does not say`;
    return type.startsWith('text/csv') ? null : validatorOf(schema)(JSON.parse(textOf(answer)));
  };
}

/** What the document says of a success of that media type; null when it says nothing. */
function responseSchema({ paths }: OpenApiDocument, path: string | null, type: string): object | null {
  const operation = paths[path ?? '']?.['get'] as { responses: Record<string, Responses> } | undefined;
  return operation?.responses['200']?.content[type.split(';')[0] ?? '']?.schema ?? null;
}

/** Elsewhere the site answers, in plain words. */
const isService = (url: string): boolean => /^\/(api|%61pi|health)\b/.test(url);

interface Responses {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}

function faultOfRefusal(answer: Answer, type: string, validatorOf: (schema: object) => Validator): string | null {
  if (!type.startsWith('application/problem+json')) return `refuses ${String(answer.statusCode)} in ${type}`;
  const body = JSON.parse(textOf(answer)) as { code: string; status: number };
  const known: Readonly<Record<string, { status: number }>> = ERROR_CODES;
  if (known[body.code]?.status !== answer.statusCode) return `refuses by the unknown code ${body.code}`;
  return validatorOf({ $ref: '#/components/schemas/Problem' })(body);
}

function textOf({ headers, rawPayload }: Answer): string {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(rawPayload).toString();
  return (encoding === 'gzip' ? gunzipSync(rawPayload) : rawPayload).toString();
}

/** The document's own schema, read back: what is promised is checked, not what it was made from. */
function validator({ components }: OpenApiDocument, schema: object): Validator {
  const text = JSON.stringify({ ...schema, $defs: components.schemas });
  const read = z.fromJSONSchema(
    JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as z.core.JSONSchema.Schema,
  );
  return (body) => {
    const { error } = read.safeParse(body);
    return error ? `is not what the document says: ${z.prettifyError(error).slice(0, 300)}` : null;
  };
}
