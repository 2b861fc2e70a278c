import { type Latency, latencyOf, round } from './statistics';

export interface Driven {
  calls: number;
  errors: number;
  /** Of the first call that failed. */
  firstError?: string;
  seconds: number;
  perSecond: number;
  latency: Latency;
}

/** So many clients take the items one after the other, each waiting for its answer before it takes the next. */
export async function drive<T>(
  items: readonly T[],
  clients: number,
  call: (item: T) => Promise<unknown>,
): Promise<Driven> {
  let next = 0;
  return measured(
    clients,
    () => next < items.length,
    () => call(items[next++] as T),
  );
}

/** So many clients call again and again until the time is over. */
export async function driveFor(
  seconds: number,
  clients: number,
  call: () => Promise<unknown>,
): Promise<Driven> {
  const end = performance.now() + seconds * 1000;
  return measured(clients, () => performance.now() < end, call);
}

async function measured(clients: number, goOn: () => boolean, call: () => Promise<unknown>): Promise<Driven> {
  const samples: number[] = [];
  let errors = 0;
  let firstError: string | undefined;
  const began = performance.now();
  const client = async () => {
    while (goOn()) {
      const asked = performance.now();
      try {
        await call();
        samples.push(performance.now() - asked);
      } catch (error) {
        errors++;
        firstError ??= String(error);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  return {
    calls: samples.length,
    errors,
    ...(firstError ? { firstError } : {}),
    seconds: round(seconds, 2),
    perSecond: round(samples.length / seconds, 1),
    latency: latencyOf(samples),
  };
}

/** Asks every 50 ms until the answer is yes; answers the seconds since `began`. Throws after `withinSeconds`. */
export async function until(
  what: string,
  began: number,
  test: () => Promise<boolean>,
  withinSeconds = 300,
): Promise<number> {
  for (;;) {
    if (await test()) return (performance.now() - began) / 1000;
    if (performance.now() - began > withinSeconds * 1000) {
      throw new Error(`not within ${withinSeconds} s: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
