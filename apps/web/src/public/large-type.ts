import { useSyncExternalStore } from 'react';

const STORE = 'pd.largeType';
let large = globalThis.localStorage?.getItem(STORE) === 'yes';
const listeners = new Set<() => void>();

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether this browser's reader wants the public pages in large type; kept over visits. */
export const useLargeType = (): boolean => useSyncExternalStore(listen, () => large);

export function chooseLargeType(next: boolean): void {
  large = next;
  globalThis.localStorage?.setItem(STORE, next ? 'yes' : 'no');
  for (const listener of listeners) listener();
}
