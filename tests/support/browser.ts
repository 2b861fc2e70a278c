import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '#libs/organisation/sample/index';
import { apiUrl } from './api-client';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Visit {
  viewport?: { width: number; height: number };
  locale?: 'zh-CN' | 'en';
}

/** Makes Chinese the language of whoever is logged in; answers whether it was another. */
const IN_CHINESE = `(async () => {
  const me = await (await fetch('/api/auth/me')).json();
  if (me.locale !== 'en') return false;
  const headers = { 'content-type': 'application/json', 'x-csrf-token': me.csrfToken };
  await fetch('/api/auth/locale', { method: 'POST', headers, body: JSON.stringify({ locale: 'zh-CN' }) });
  localStorage.removeItem('pd.language');
  return true;
})()`;

/** A real browser over the pages of the running product. What a page throws or logs as an error fails the spec. */
export class TestBrowser {
  private readonly faults: string[] = [];

  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<TestBrowser> {
    // One process for all pages would end with its first page.
    const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
    const executablePath = await sparticuz.executablePath();
    return new TestBrowser(await chromium.launch({ executablePath, args, headless: true }));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** What went wrong in the pages since the last call. */
  takeFaults(): string[] {
    return this.faults.splice(0);
  }

  /** A member of the public on a page. */
  async visit(path: string, { viewport = DESKTOP, locale = 'zh-CN' }: Visit = {}): Promise<Page> {
    // What moves under the pointer is missed: a reader who asked for less movement sees the same pages.
    const context = await this.browser.newContext({ viewport, locale, reducedMotion: 'reduce' });
    const page = await this.newPage(context);
    await page.goto(apiUrl() + path);
    return page;
  }

  /** A member of staff, logged in by the login page; in Chinese, whatever language other specs left them in. */
  async logIn(username: string, visit: Visit = {}, password = SAMPLE_PASSWORD): Promise<Page> {
    const page = await this.visit('/login', visit);
    await page.getByLabel(/用户名|User name/).fill(username);
    await page.getByLabel(/^密码$|^Password$/).fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/login');
    if (visit.locale !== 'en' && (await page.evaluate(IN_CHINESE))) await page.reload();
    return page;
  }

  private async newPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.faults.push(`page: ${error.message}`));
    page.on('console', (message) => {
      // The browser reports each refused request; the pages show those as problems.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.faults.push(`console: ${message.text()}`);
      }
    });
    return page;
  }
}

/** True when nothing is wider than the window, so that a phone does not scroll sideways. */
export function fitsWidth(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
}

/** Texts of a page that hold Chinese characters, for pages in English; names and what people wrote are left out. */
export function chineseTexts(page: Page, except: string): Promise<string[]> {
  return page.evaluate(
    ([outside]) => {
      const document = (globalThis as any).document;
      const walker = document.createTreeWalker(document.body, 4);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        if (/[\u4e00-\u9fff]/.test(text) && !node.parentElement?.closest(outside)) found.push(text);
      }
      return found;
    },
    [except] as const,
  );
}
