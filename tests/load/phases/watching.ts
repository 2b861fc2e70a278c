import { TARGETS } from '../bench-plan';
import { OpenBrowser } from '../open-browser';
import type { Finding } from '../results';
import { latencyOf } from '../statistics';
import { type Run, submit } from './run';

/** The machine is left alone so long between two petitions. */
const PAUSE_MS = 1000;

/** From the receipt until the task stands in a browser that lies open on the inbox, on an idle machine. */
export async function measureWatching(run: Run): Promise<Finding[]> {
  run.say(`watching ${run.plan.browserSamples} petitions arrive in a browser`);
  const browser = await OpenBrowser.on(run.product.url, run.registrar.cookie);
  const samples: number[] = [];
  let lost = 0;
  try {
    for (let sample = 0; sample < run.plan.browserSamples; sample++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const receiptNumber = await submit(run);
      const received = Date.now();
      const seen = await browser.firstSeen(receiptNumber);
      if (seen === null) lost++;
      else samples.push(seen - received);
    }
  } finally {
    await browser.close();
  }
  const latency = latencyOf(samples);
  return [
    {
      what: 'receipt → task visible in an open browser, idle, p95',
      value: latency.p95,
      unit: 'ms',
      target: { atMost: TARGETS.visibleP95Ms },
      detail: { samples: samples.length, lost, latency },
    },
  ];
}
