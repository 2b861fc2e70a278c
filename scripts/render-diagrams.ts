/** Writes docs/images/<room>.png for every room: its diagram as the product shows it, watermark included. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { projectRoot } from '#libs/project/root';

const MARGIN = 20;
/** Answered from node_modules only; nothing leaves the machine. */
const ORIGIN = 'http://diagram.invalid';

async function openBrowser(): Promise<Browser> {
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const html = readFileSync(join(projectRoot, 'scripts', 'render-diagrams.html'), 'utf8');
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    return path === '/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ path: join(projectRoot, 'node_modules', path) });
  });
  return page;
}

async function render(page: Page, bpmn: string, file: string): Promise<void> {
  await page.goto(ORIGIN);
  const size = await page.evaluate<{ width: number; height: number }>(
    `draw(${JSON.stringify(bpmn)}, ${MARGIN})`,
  );
  await page.setViewportSize(size);
  await page.evaluate(`fit(${MARGIN})`);
  await page.screenshot({ path: file });
}

async function main(): Promise<void> {
  const folder = join(projectRoot, 'docs', 'images');
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    // One page for all: this Chromium runs in a single process, which ends with its first page.
    const page = await openPage(browser);
    for (const room of loadRooms()) {
      await render(page, room.bpmn, join(folder, `${room.processId}.png`));
      process.stdout.write(`docs/images/${room.processId}.png written\n`);
    }
  } finally {
    await browser.close();
  }
}

void main();
