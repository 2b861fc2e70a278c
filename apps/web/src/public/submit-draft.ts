import { newRequestKey } from '../register/new-request-key';
import type { PetitionValues } from '../register/petition-values';
import { SUBMIT_STEPS, type SubmitStep } from './submit-steps';

/** What was typed and not yet sent. It lies in this browser alone and ends with the sending. */
export interface SubmitDraft {
  values: Partial<PetitionValues>;
  step: SubmitStep;
  /** Goes along when it is sent, however often: one draft becomes one petition. */
  requestKey: string;
  /** Browser's time, ms. */
  savedAt: number;
}

const STORE = 'pd.draft';
const KEPT_MS = 30 * 86_400_000;

export function newDraft(): SubmitDraft {
  return { values: {}, step: 'matter', requestKey: newRequestKey(), savedAt: Date.now() };
}

/** The draft of this browser; one that is a month old, or that can't be read, is thrown away. */
export function readDraft(): SubmitDraft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(STORE) ?? 'null') as SubmitDraft | null;
    if (draft === null) return undefined;
    const usable =
      Date.now() - draft.savedAt < KEPT_MS &&
      SUBMIT_STEPS.includes(draft.step) &&
      typeof draft.requestKey === 'string' &&
      typeof draft.values === 'object';
    if (usable) return draft;
  } catch {
    // Not ours, or the browser keeps nothing.
  }
  dropDraft();
  return undefined;
}

/** Answers whether the browser has kept it. */
export function keepDraft(draft: SubmitDraft): boolean {
  try {
    localStorage.setItem(STORE, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(): void {
  try {
    localStorage.removeItem(STORE);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
