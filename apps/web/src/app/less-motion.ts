import { useSyncExternalStore } from 'react';

const asked = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');

const listen = (listener: () => void) => {
  asked?.addEventListener('change', listener);
  return () => asked?.removeEventListener('change', listener);
};

/** Whether the reader's system asks for as little movement as can be; follows the setting while the page is open. */
export const useLessMotion = (): boolean => useSyncExternalStore(listen, () => asked?.matches ?? false);
