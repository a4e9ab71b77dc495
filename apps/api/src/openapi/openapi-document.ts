import { ERROR_CODES, problem } from '@ou-en-est-on/contracts';
import { decide } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { closed } from '../http/body.pipe.js';
import { MEDIA_TYPES } from '../http/negotiate.js';
import { CHANGE_HEADER } from '../http/same-site.js';
import '../shared/french-messages.js';
import type { Route } from './route.js';
import { ROUTES } from './routes.js';

type Json = Readonly<Record<string, unknown>>;

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: Json;
  readonly tags: readonly Json[];
  readonly paths: Readonly<Record<string, Json>>;
  readonly components: { readonly schemas: Json; readonly securitySchemes: Json };
}

const REFUSALS = [400, 404, 500, 503] as const;
/** Only what is under `/api/` is negotiated, and counted by address. */
const API_REFUSALS = [406, 429] as const;
const PRIVATE_REFUSALS = [401, 403] as const;
const WRITING_REFUSALS = [409, 413, 415] as const;
const VERSION_REFUSALS = [412, 428] as const;
const SESSION = 'session';
const CHANGE_HEADER_MEANING = 'Toute valeur convient : un autre site ne peut pas le joindre.';
const PROOF =
  'Demande une phrase de passe donnée depuis moins de dix minutes dans cette session (POST /api/v1/session/proof) ; ' +
  'sinon 403, « proof-required ».';
const TEXT = { type: 'string' };
const NO_DAY = new Date(0);
const PROBLEM_REF = { $ref: '#/components/schemas/Problem' };

/** The description of the API, made from the contracts that validate its requests. */
export function openApiDocument(): OpenApiDocument {
  const { schemas, refOf } = namedSchemas();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Où en est-on ?',
      version: '1.0.0',
      summary: 'Ce qu’ont demandé les élu·es au numérique, ce que l’État a fait, ce que mesurent les données ouvertes.',
      description:
        'En démonstration, où ce que disent les collectivités est inventé, chaque réponse porte l’en-tête ' +
        '« X-Demonstration: on », et le nom des fichiers commence par « demonstration- ».',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    tags: [...new Set(ROUTES.map(({ subject }) => subject))].map((name) => ({ name })),
    paths: toPaths(refOf),
    components: {
      schemas,
      securitySchemes: {
        [SESSION]: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description: 'Témoin posé à la connexion (POST /api/v1/session). Hors https, il s’appelle « oeeo-session ».',
        },
      },
    },
  };
}

function toPaths(refOf: (route: Route) => Json): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const route of ROUTES) {
    paths[route.path] = { ...paths[route.path], [route.method ?? 'get']: toOperation(route, refOf(route)) };
  }
  return paths;
}

/** Schemas by name: those of the responses, and all that they refer to by id. */
function namedSchemas(): { schemas: Json; refOf: (route: Route) => Json } {
  const named = Object.fromEntries([
    ['Problem', problem] as const,
    ...ROUTES.map((route) => [nameOf(route), route.response] as const),
  ]);
  const { $defs, properties } = z.toJSONSchema(z.object(named), { io: 'output', unrepresentable: 'any' });
  const schemas = Object.fromEntries(
    Object.entries({ ...properties, ...$defs })
      .map(([id, schema]) => [id, pointToComponents(schema)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { schemas, refOf: (route) => ({ $ref: `#/components/schemas/${nameOf(route)}` }) };
}

/** A response is known by the id of its contract, else by its operation. */
function nameOf({ response, operationId }: Route): string {
  return z.globalRegistry.get(response)?.id ?? `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Response`;
}

function toOperation(route: Route, responseRef: Json): Json {
  const csv = route.csv ? { [MEDIA_TYPES.csv]: { schema: { type: 'string' } } } : {};
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.needsProof && { description: PROOF }),
    tags: [route.subject],
    ...(needsSession(route) && { security: [{ [SESSION]: [] }] }),
    parameters: [...pathParameters(route), ...queryParameters(route), ...headerParameters(route)],
    ...requestBody(route),
    responses: {
      [route.status ?? 200]: {
        description: route.summary,
        content: { [MEDIA_TYPES.json]: { schema: responseRef }, ...csv },
      },
      ...(isNamed(route) && {
        '304': { description: 'Inchangé depuis l’étiquette donnée dans If-None-Match' },
      }),
      ...Object.fromEntries(refusalsOf(route).map((status) => [status, toRefusal(status)])),
      ...(route.answersUnavailable && {
        '503': { description: 'Ce qui manque', content: { [MEDIA_TYPES.json]: { schema: responseRef } } },
      }),
    },
  };
}

function refusalsOf({ path, operation, method, headers = {}, refusals = [] }: Route): number[] {
  return [
    ...REFUSALS,
    ...(path.startsWith('/api/') ? API_REFUSALS : []),
    ...(operation ? PRIVATE_REFUSALS : []),
    ...(method ? WRITING_REFUSALS : []),
    ...('if-match' in headers ? VERSION_REFUSALS : []),
    ...refusals,
  ].sort();
}

/** Only what is public, and changes with the public data, has a tag by which it is asked again. */
function isNamed({ operation, isLive }: Route): boolean {
  return operation === undefined && isLive === undefined;
}

/** Whatever a visitor may not do. */
function needsSession({ operation }: Route): boolean {
  return operation !== undefined && !decide(null, operation, {}, NO_DAY).allowed;
}

function requestBody({ files, input }: Route): Json {
  if (files !== undefined) {
    const content = Object.fromEntries(files.map((type) => [type, { schema: type === MEDIA_TYPES.json ? {} : TEXT }]));
    return { requestBody: { required: true, content } };
  }
  if (input === undefined) return {};
  const schema = z.toJSONSchema(closed(input), { io: 'input', unrepresentable: 'any' });
  delete schema.$schema;
  return { requestBody: { required: true, content: { [MEDIA_TYPES.json]: { schema } } } };
}

function toRefusal(status: number): Json {
  const titles = Object.values(ERROR_CODES)
    .filter((error) => error.status === status)
    .map(({ title }) => title);
  return { description: titles.join(', '), content: { 'application/problem+json': { schema: PROBLEM_REF } } };
}

function pathParameters({ path }: Route): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: Route): Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...rest } = z.toJSONSchema(schema as z.ZodMiniType, { io: 'input', unrepresentable: 'any' });
    delete rest.$schema;
    const required = !(schema as z.ZodMiniType).safeParse(undefined).success;
    return { name, in: 'query', required, ...(description && { description }), schema: rest };
  });
}

function headerParameters({ headers = {}, operation, method }: Route): Json[] {
  const own = Object.entries(headers).map(([name, description]) => header(name, description, name === 'if-match'));
  const isChange = operation !== undefined && method !== undefined;
  return [...own, ...(isChange ? [header(CHANGE_HEADER, CHANGE_HEADER_MEANING, true)] : [])];
}

function header(name: string, description: string, required: boolean): Json {
  return { name, in: 'header', required, description, schema: { type: 'string' } };
}

/** zod points to `#/$defs/X`; the document keeps its schemas under `components`. */
function pointToComponents(schema: unknown): unknown {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as unknown;
}
