import { noQuery } from '@ou-en-est-on/contracts';
import type * as z from 'zod/mini';
import type { Route } from './route.js';
import { ROUTES } from './routes.js';

const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Methods that an address answers; none when no route of the table does. */
export function methodsOf(path: string): readonly string[] {
  const methods = routesAt(path).flatMap((route) => (isRead(route) ? ['GET', 'HEAD'] : [methodOf(route)]));
  return [...new Set(methods)];
}

/**
 * True for a request whose answer nobody keeps: neither this process, nor a cache on the way. A method that an address
 * does not answer is as private as the others.
 */
export function isKeptNowhere(path: string, method: string): boolean {
  const routes = routesAt(path);
  const answering = routes.filter((route) => methodOf(route) === askedMethod(method));
  return (answering.length > 0 ? answering : routes).some(({ operation, isLive }) => operation !== undefined || isLive);
}

/** The route that answers a request, by its method and the pattern its controller declares (`/api/v1/motions/:id`). */
export function routeAnswering(pattern: string, method: string): Route | undefined {
  const path = pattern.replace(/:(\w+)/g, '{$1}');
  return ROUTES.find((route) => route.path === path && methodOf(route) === askedMethod(method));
}

/** Query contract of a route, by its method and its pattern. */
export function queryOfRoute(pattern: string, method = 'GET'): z.ZodMiniObject | undefined {
  const route = routeAnswering(pattern, method);
  return route && (route.query ?? noQuery);
}

/** As HTTP writes it. */
export function methodOf({ method }: Route): string {
  return (method ?? 'get').toUpperCase();
}

function isRead(route: Route): boolean {
  return methodOf(route) === 'GET';
}

function askedMethod(method: string): string {
  return method === 'HEAD' ? 'GET' : method;
}

function routesAt(path: string): Route[] {
  return PATTERNS.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route);
}
