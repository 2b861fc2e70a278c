import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** What a reader can choose; `system` follows the settings of the machine. */
export const LOOK_CHOICES = ['system', 'light', 'dark', 'contrast'] as const;
export type LookChoice = (typeof LOOK_CHOICES)[number];
/** What a page is shown in. */
export type Look = Exclude<LookChoice, 'system'>;

const STORE = 'pd.look';

/** public/look.js writes it to the document before the first paint, and tells of each change. */
const shownLook = (): Look => (document.documentElement.dataset.look as Look | undefined) ?? 'light';

function listen(listener: () => void): () => void {
  // Before a printout the new colours have to be there when the event is over.
  const now = () => flushSync(listener);
  addEventListener('pd-look', now);
  return () => removeEventListener('pd-look', now);
}

/** The look that pages are shown in now. */
export const useLook = (): Look => useSyncExternalStore(listen, shownLook);

/** What this browser's reader chose, kept over visits. */
export function chosenLook(): LookChoice {
  const stored = globalThis.localStorage?.getItem(STORE);
  return LOOK_CHOICES.find((known) => known === stored) ?? 'system';
}

export function chooseLook(choice: LookChoice): void {
  if (choice === 'system') localStorage.removeItem(STORE);
  else localStorage.setItem(STORE, choice);
  dispatchEvent(new Event('pd-look-chosen'));
}
