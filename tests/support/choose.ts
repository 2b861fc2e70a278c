import type { Locator } from 'playwright-core';
import { eventually } from './eventually';

const OFFERED = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option';

/**
 * Chooses with the keys in a list that is searched: writes `typed` (a part of the wanted text), waits until that one is
 * offered first (the list may still be on its way), and goes on once the field shows it.
 */
export async function choose(field: Locator, typed: string): Promise<void> {
  const page = field.page();
  await field.fill(typed);
  const offered = page.locator(`${OFFERED}-active`, { hasText: typed });
  await offered.waitFor();
  await field.press('Enter');
  const list = page
    .locator('.ant-select')
    .filter({ has: page.locator(`[id="${await field.getAttribute('id')}"]`) });
  await eventually(`${typed} is chosen`, async () => (await list.innerText()).includes(typed), 20_000);
}
