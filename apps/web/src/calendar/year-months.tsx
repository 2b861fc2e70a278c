import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../api/types';
import { MonthTable } from './month-table';
import { monthsOf } from './months';
import { moveDay } from './move-day';

interface Props {
  days: readonly CalendarDay[];
  /** The day that has the focus at first: today, in its year. */
  today: string;
  onOpen: (day: CalendarDay) => void;
}

/** The twelve months. The tab key reaches one day; arrows, Home, End and the page keys go on from there. */
export function YearMonths({ days, today, onOpen }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(today);
  const months = useMemo(() => monthsOf(days), [days]);
  const first = days[0]?.day ?? '';
  const focused = days.some(({ day }) => day === chosen) ? chosen : first;
  const go = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset.day;
    const to = from && moveDay(from, event.key);
    if (!to) return;
    // Pages scroll by these keys elsewhere.
    event.preventDefault();
    if (!days.some(({ day }) => day === to)) return;
    setChosen(to);
    box.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };
  return (
    <div
      ref={box}
      className="pd-year"
      role="group"
      aria-label={t('calendar:days', { year: first.slice(0, 4) })}
      aria-describedby="calendar-keys"
      onKeyDown={go}
      onFocus={(event) => setChosen((event.target as HTMLElement).dataset.day ?? focused)}
    >
      <p id="calendar-keys" className="pd-hidden">
        {t('calendar:keys')}
      </p>
      {months.map(({ month, weeks }) => (
        <MonthTable key={month} month={month} weeks={weeks} focused={focused} onOpen={onOpen} />
      ))}
    </div>
  );
}
