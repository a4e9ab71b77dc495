import { noQuery } from '@ou-en-est-on/contracts';
import type { z } from 'zod';
import type { Route } from './route.js';
import { ROUTES } from './routes.js';

const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Methods that an address answers; none when no route of the table does. */
export function methodsOf(path: string): readonly string[] {
  const methods = routesAt(path).flatMap(({ method }) => (method === 'post' ? ['POST'] : ['GET', 'HEAD']));
  return [...new Set(methods)];
}

/** True for an address whose answers are not for everybody. */
export function isPrivatePath(path: string): boolean {
  return routesAt(path).some(({ isPrivate }) => isPrivate);
}

/** True for an address whose answers nobody keeps: neither this process, nor a cache on the way. */
export function isKeptNowhere(path: string): boolean {
  return routesAt(path).some(({ isPrivate, isLive }) => isPrivate ?? isLive);
}

function routesAt(path: string): Route[] {
  return PATTERNS.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route);
}

/** Query contract of a route, by its method and the pattern its controller declares (`/api/v1/motions/:id`). */
export function queryOfRoute(pattern: string, method = 'GET'): z.ZodObject | undefined {
  const path = pattern.replace(/:(\w+)/g, '{$1}');
  const route = ROUTES.find((one) => one.path === path && (one.method === 'post') === (method === 'POST'));
  return route && (route.query ?? noQuery);
}
