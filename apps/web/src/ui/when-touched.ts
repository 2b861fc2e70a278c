const TOUCHES = ['pointerdown', 'keydown'] as const;

/** Runs once, when the reader first presses anything: until then nothing is loaded that only an action needs. Returns what stops it. */
export function whenTouched(run: () => void): () => void {
  const stop = () => {
    for (const touch of TOUCHES) removeEventListener(touch, first, true);
  };
  const first = () => {
    stop();
    run();
  };
  for (const touch of TOUCHES) addEventListener(touch, first, true);
  return stop;
}
