import { noQuery } from '@ou-en-est-on/contracts';
import type { z } from 'zod';
import { ROUTES } from './routes.js';

const PATTERNS = ROUTES.map(({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`));

/** True for an address that a route of the table answers. */
export function isRoutePath(path: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(path));
}

/** Query contract of a route, by the pattern its controller declares (`/api/v1/motions/:id`). */
export function queryOfRoute(pattern: string): z.ZodObject | undefined {
  const path = pattern.replace(/:(\w+)/g, '{$1}');
  const route = ROUTES.find((one) => one.path === path);
  return route && (route.query ?? noQuery);
}
