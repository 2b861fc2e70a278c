import { useEffect, useState } from 'react';
import { Problem } from '../api/problem';

/** True from the moment in which the server asks for a code of two-step sign-in. */
export function useAsksCode(error: unknown): boolean {
  const [asks, setAsks] = useState(false);
  const asked = error instanceof Problem && error.code === 'access.code-needed';
  useEffect(() => {
    if (asked) setAsks(true);
  }, [asked]);
  return asks || asked;
}
