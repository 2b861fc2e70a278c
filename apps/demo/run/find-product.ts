import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_UNITS } from '#libs/organisation/sample/units';
import { Refusal } from '../refusal';
import { ApiClient } from './api-client';

/** Where the product of a data folder answers. Throws Refusal when it isn't running. */
export function addressOf(dataDir: string): string {
  try {
    const text = readFileSync(join(dataDir, 'run', 'standalone.json'), 'utf8');
    const { url } = JSON.parse(text) as { url?: unknown };
    if (typeof url === 'string' && url !== '') return url;
  } catch {
    // Nothing is written there unless it runs.
  }
  throw new Refusal('product.not-started', { folder: dataDir });
}

interface Health {
  parts: { engine: string };
}
interface Options {
  units: { id: string; name: { zh: string } }[];
}

/** Throws Refusal unless the product at `url` is ready, has the demo clock and is the sample township. */
export async function checkProduct(url: string): Promise<void> {
  const visitor = new ApiClient(url);
  const { parts } = await visitor.get<Health>('/health').catch((error: Error & { cause?: unknown }) => {
    const { cause } = error;
    const reason = cause instanceof Error && cause.message ? cause.message : error.message;
    throw new Refusal('product.no-answer', { url, reason });
  });
  if (parts.engine !== 'up') throw new Refusal('product.engine-down');
  const { controlled } = await visitor.get<{ controlled: boolean }>('/clock');
  if (!controlled) throw new Refusal('product.no-demo-clock', { url });
  const { units } = await visitor.get<Options>('/public/options');
  const known = new Map(units.map((unit) => [unit.id, unit.name.zh]));
  // The town itself is not offered to the public.
  if (SAMPLE_UNITS.some(([id, parent, , name]) => parent !== null && known.get(id) !== name)) {
    throw new Refusal('product.not-sample', { url });
  }
}
