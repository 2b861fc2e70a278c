import { useEffect, useState } from 'react';

/** How long (ms) typing rests before the server is asked. */
const REST_MS = 500;

/** The value once it has stood still for a moment; compared by what it says. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(text) as T), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
