import type { Loaded } from './first-load';

/** Smaller ones stand together in one line (bytes). */
const SMALL = 1000;

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The table of what is loaded first, and whether it is within the budget (bytes); largest first. */
export function report(loaded: readonly Loaded[], budget: number): { text: string; within: boolean } {
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  const small = loaded.filter(({ bytes }) => bytes < SMALL);
  const rows = loaded
    .filter(({ bytes }) => bytes >= SMALL)
    .map(({ file, bytes, of }) => `${kb(bytes).padStart(9)}  ${file}  (${of})`);
  const rest = small.reduce((sum, { bytes }) => sum + bytes, 0);
  if (small.length > 0) rows.push(`${kb(rest).padStart(9)}  ${small.length} smaller files`);
  const within = total <= budget;
  const end = within
    ? `first load of the inbox: ${kb(total)} gzip of ${kb(budget)}`
    : `first load of the inbox: ${kb(total)} gzip, ${kb(total - budget)} over the budget of ${kb(budget)}. ` +
      'What is not needed before the list shows is loaded when it is: see "The first load" in docs/architecture.md.';
  return { text: [...rows, end].join('\n'), within };
}
