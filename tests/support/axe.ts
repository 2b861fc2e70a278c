import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Moving and fading parts have colours of their own only for a moment. */
const STILL = `Promise.all(document.getAnimations()
  .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
  .map((one) => one.finished.catch(() => undefined)))`;

const run = (within: string) =>
  `axe.run(document.querySelector(${JSON.stringify(within)}), { resultTypes: ['violations'] })`;

/**
 * What axe finds serious or critical on a page as it stands, or within one element of it: the rule and the elements. What
 * was looked at before a dialog opened over it need not be looked at again.
 */
export async function seriousFindings(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(STILL);
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate<AxeResults>(run(within));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.html.slice(0, 160)})`),
    );
}
