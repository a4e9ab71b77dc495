import type { Route, Routes } from '@angular/router';
import { SITE_PAGES } from '@ou-en-est-on/contracts';
import { routes } from './app.routes';

/** Addresses that a route answers, those of its children included; what stands for any other address is left out. */
async function addressesOf(route: Route, parent = ''): Promise<string[]> {
  if (route.path === '**') return [];
  const address = route.path ? `${parent}/${route.path}` : parent;
  const children = route.children ?? (await childrenOf(route));
  if (!children) return [address === '' ? '/' : address];
  return (await Promise.all(children.map((child) => addressesOf(child, address)))).flat();
}

async function childrenOf({ loadChildren }: Route): Promise<Routes | undefined> {
  const loaded = (await loadChildren?.()) as { readonly default: Routes } | undefined;
  return loaded?.default;
}

describe('the addresses of the site', () => {
  it('are those that the API knows, and no other', async () => {
    const addresses = (await Promise.all(routes.map((route) => addressesOf(route)))).flat();
    expect([...addresses].sort()).toEqual([...SITE_PAGES].sort());
  });

  it('are followed by the page of those that do not exist', () => {
    expect(routes.at(-1)?.path).toBe('**');
  });
});
