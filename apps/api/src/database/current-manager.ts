import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** The connection that the calls under way hold, if any: a request never waits for a second one while it has one. */
export const currentManager = new AsyncLocalStorage<EntityManager>();
