import { expect, expectNoAxeViolation, test } from '../main.fixture.js';
import { ExchangePage } from './exchange.page.js';

test.describe('The exchanges with the State', () => {
  test('count the days since each delivery, without a word of blame', async ({ page }) => {
    const exchanges = new ExchangePage(page);
    await exchanges.open();

    await expect(exchanges.exchanges).toHaveCount(20);
    await expect(page.getByText(/jours depuis la remise du 18\soctobre\s2023/)).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/retard/i);
    await expectNoAxeViolation(page);
  });

  test('leave the replies to members of Parliament on their own subject', async ({ page }) => {
    const exchanges = new ExchangePage(page);
    await exchanges.open();
    await exchanges.kind.selectOption({ label: 'Réponse à une question parlementaire' });

    await expect(page).toHaveURL(/\?nature=parliamentary-reply$/);
    await expect(exchanges.exchanges).toHaveCount(5);
    await expect(exchanges.exchanges.getByText('C’est une réponse à un parlementaire, pas à une motion.')).toHaveCount(
      5,
    );
  });

  test('say that no written reply is known, which is not that none exists', async ({ page }) => {
    const exchanges = new ExchangePage(page);
    await exchanges.open();
    await exchanges.kind.selectOption({ label: 'Réponse écrite' });

    await expect(page.getByText('Un échange peut exister sans être public.')).toBeVisible();
    await page.getByRole('link', { name: 'Voir tous les échanges' }).click();
    await expect(exchanges.exchanges).toHaveCount(20);
    await expect(exchanges.side).toHaveValue('');
  });
});
