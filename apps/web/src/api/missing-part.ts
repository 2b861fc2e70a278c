const missing = new WeakSet<object>();

/** From now on it is known which errors are parts of the pages that could not be loaded: no connection, or a new version has taken their place. */
export function noteMissingParts(): void {
  addEventListener('vite:preloadError', (event) =>
    missing.add((event as Event & { payload: Error }).payload),
  );
}

/** Whether a part of the pages could not be loaded; loading the page again helps. */
export const isMissingPart = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && missing.has(error);
