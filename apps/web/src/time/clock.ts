import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, call } from '../api/client';

/** The office's clock as this browser knows it: add `offsetMs` to the browser's own time. */
export interface OfficeClock {
  offsetMs: number;
  controlled: boolean;
}

async function readClock(): Promise<OfficeClock> {
  const asked = Date.now();
  const { now, controlled } = await call(api.GET('/api/clock'));
  const answered = Date.now();
  return { offsetMs: Date.parse(now) - (asked + answered) / 2, controlled };
}

/** Follows GET /api/clock; a controlled clock can jump at any time, so it is asked more often. */
export function useOfficeClock(): OfficeClock {
  const { data } = useQuery({
    queryKey: ['clock'],
    queryFn: readClock,
    refetchInterval: (query) => (query.state.data?.controlled ? 20_000 : 600_000),
    structuralSharing: steady,
  });
  return data ?? { offsetMs: 0, controlled: false };
}

/** Answers differ by some ms of network time; keeping the old one spares every reader a render. */
function steady(old: unknown, next: unknown): unknown {
  const before = old as OfficeClock | undefined;
  const after = next as OfficeClock;
  const same = before?.controlled === after.controlled && Math.abs(before.offsetMs - after.offsetMs) < 1000;
  return same ? before : after;
}

/** The office's time in ms, refreshed every half minute. */
export function useNow(): number {
  const { offsetMs } = useOfficeClock();
  const [local, setLocal] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setLocal(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => setLocal(Date.now()), [offsetMs]);
  return local + offsetMs;
}
