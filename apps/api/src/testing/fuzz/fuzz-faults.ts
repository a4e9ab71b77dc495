import { ERROR_CODES } from '@ou-en-est-on/contracts';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { OpenApiDocument } from '../../openapi/openapi-document.js';
import type { Answer } from '../test-api.js';
import { type FuzzOperation, nameOf, operationsOf } from './fuzz-operations.js';
import type { FuzzRequest } from './fuzz-request.js';

type Validator = (body: unknown) => string | null;

/** Says what is wrong with an answer; nothing when it keeps what the document promises. */
export function faultFinder(document: OpenApiDocument): (request: FuzzRequest, answer: Answer) => string | null {
  const operations = new Map(operationsOf(document).map((operation) => [nameOf(operation), operation]));
  const validators = new Map<string, Validator>();
  const validatorOf = (schema: object): Validator => {
    const key = JSON.stringify(schema);
    const known = validators.get(key) ?? validator(document, schema);
    validators.set(key, known);
    return known;
  };
  return ({ path, options: { method, url } }, answer) => {
    const { statusCode, headers } = answer;
    if (statusCode >= 500) return `answers ${String(statusCode)}`;
    if (statusCode === 304 || method === 'HEAD') return null;
    const operation = operations.get(nameOf({ method, path: path ?? '' }));
    const type = String(headers['content-type']);
    if (statusCode >= 400) return isService(url) ? faultOfRefusal(answer, type, operation, validatorOf) : null;
    return faultOfSuccess(answer, type, operation, validatorOf);
  };
}

function faultOfSuccess(
  answer: Answer,
  type: string,
  operation: FuzzOperation | undefined,
  validatorOf: (schema: object) => Validator,
): string | null {
  const status = String(answer.statusCode);
  const schema = operation?.responses[status]?.content?.[type.split(';')[0] ?? '']?.schema;
  if (schema === undefined) return `answers ${status} in ${type}, which the document does not say`;
  return type.startsWith('text/csv') ? null : validatorOf(schema)(JSON.parse(textOf(answer)));
}

/** Elsewhere the site answers, in plain words. */
const isService = (url: string): boolean => /^\/(api|%61pi|health)\b/.test(url);

function faultOfRefusal(
  answer: Answer,
  type: string,
  operation: FuzzOperation | undefined,
  validatorOf: (schema: object) => Validator,
): string | null {
  const status = answer.statusCode;
  if (!type.startsWith('application/problem+json')) return `refuses ${String(status)} in ${type}`;
  const body = JSON.parse(textOf(answer)) as { code: string; status: number };
  const known: Readonly<Record<string, { status: number }>> = ERROR_CODES;
  if (known[body.code]?.status !== status) return `refuses by the unknown code ${body.code}`;
  if (operation && !(String(status) in operation.responses))
    return `refuses ${String(status)} (${body.code}), which the document does not say`;
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
