import type { StepTemplate } from '../../../api/types';

/** One path each, in a box of 16 by 16; drawn in the colour of the text around it. */
const PATHS: Readonly<Record<StepTemplate['icon'], string>> = {
  begin: 'M4 3v10l9-5z',
  end: 'M3 3h10v10H3z M5.5 8l2 2 3.5-4',
  tell: 'M2 4h12v8H2z M2 4l6 5 6-5',
  paper: 'M4 2h6l3 3v9H4z M6 7h5 M6 10h5',
  pass: 'M2 8h11 M9 4l4 4-4 4',
  check: 'M8 2a6 6 0 1 0 .01 0z M5 8l2.2 2.2L11 6',
  record: 'M3 2h10v12H3z M6 2v12 M8 5h3 M8 8h3',
  protect: 'M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4z',
  remind: 'M4 11V7a4 4 0 0 1 8 0v4l1 1H3z M7 14h2',
};

/** The picture of a step, for those who see it; the name beside it says the same. */
export const stepIcon = (icon: StepTemplate['icon']): string =>
  `<svg viewBox="0 0 16 16" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><path d="${PATHS[icon]}"/></svg>`;
