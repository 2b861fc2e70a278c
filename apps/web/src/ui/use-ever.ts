import { useState } from 'react';

/** Whether it has been true since the page is shown: a dialog that was open once stays, so that it can close. */
export function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}
