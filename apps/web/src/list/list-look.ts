import { useSyncExternalStore } from 'react';

/** How close together the rows of the staff's lists stand. */
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

const STORE = 'pd.density';
const listeners = new Set<() => void>();
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const stored = () => globalThis.localStorage?.getItem(STORE);
let density: Density = DENSITIES.find((known) => known === stored()) ?? 'comfortable';

/** This browser's density, kept over visits. */
export const useDensity = (): Density => useSyncExternalStore(listen, () => density);

export function chooseDensity(next: Density): void {
  density = next;
  globalThis.localStorage?.setItem(STORE, next);
  for (const listener of listeners) listener();
}
