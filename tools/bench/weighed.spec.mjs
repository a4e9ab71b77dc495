import { PRIVATE_PAGES, SITE_PAGES } from '@ou-en-est-on/contracts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WEIGHED } from './weighed.mjs';

const isPrivate = (page) => PRIVATE_PAGES.some((one) => page === one || page.startsWith(`${one}/`));

test('every public page of the site is weighed, and no other', () => {
  const open = SITE_PAGES.filter((page) => !isPrivate(page));
  assert.ok(open.length > 20);
  assert.deepEqual(Object.keys(WEIGHED).sort(), [...open].sort());
});

test('an address weighed is one of its page', () => {
  for (const [page, addresses] of Object.entries(WEIGHED)) {
    const pattern = new RegExp(`^${page.replace(':id', '[^/?]+')}(\\?.*)?$`);
    for (const [address] of addresses) assert.match(address, pattern);
  }
});
