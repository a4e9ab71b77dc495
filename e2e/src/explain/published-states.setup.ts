import { test } from '../main.fixture.js';
import { publishStates } from './published-states.js';

test('some towns make their states public', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  await publishStates(browser, baseURL ?? '');
});
