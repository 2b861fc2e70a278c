import type { Browser, Page } from 'playwright-core';

/** Runs in the page: notes the moment (epoch ms) at which each receipt number comes into the document. */
const WATCH_RECEIPT_NUMBERS = `
  window.firstSeen = new Map();
  const look = () => {
    for (const [number] of document.body.textContent.matchAll(/XF\\d{6,}/g)) {
      if (!window.firstSeen.has(number)) window.firstSeen.set(number, Date.now());
    }
  };
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
`;

/** A browser that lies open on somebody's inbox, what came last on top. */
export class OpenBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  static async on(url: string, cookie: string): Promise<OpenBrowser> {
    const { default: chromium } = await import('@sparticuz/chromium');
    const playwright = await import('playwright-core');
    const browser = await playwright.chromium.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args,
      headless: true,
    });
    try {
      return new OpenBrowser(browser, await openInbox(browser, url, cookie));
    } catch (error) {
      // A browser that stays open keeps the whole program from ending.
      await browser.close();
      throw error;
    }
  }

  /** When a receipt number first stood on the page, epoch ms; waits up to `withinMs`, then answers null. */
  async firstSeen(receiptNumber: string, withinMs = 20_000): Promise<number | null> {
    const script = `window.firstSeen.get(${JSON.stringify(receiptNumber)})`;
    try {
      const handle = await this.page.waitForFunction<number>(script, undefined, {
        timeout: withinMs,
        polling: 50,
      });
      return await handle.jsonValue();
    } catch {
      return null;
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** The inbox, loaded and watched. */
async function openInbox(browser: Browser, url: string, cookie: string): Promise<Page> {
  // The page's own policy forbids scripts from elsewhere, the one that watches it included.
  const context = await browser.newContext({ bypassCSP: true });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(`${url}/inbox?sort=received`);
  await page.evaluate(WATCH_RECEIPT_NUMBERS);
  await page.waitForFunction('window.firstSeen.size > 0');
  return page;
}
