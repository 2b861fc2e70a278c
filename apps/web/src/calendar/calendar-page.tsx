import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CalendarDay } from '../api/types';
import { can } from '../session/permissions';
import { useMe } from '../session/me';
import { useNow } from '../time/clock';
import { localText } from '../time/shanghai';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { CalendarExport } from './calendar-export';
import { CalendarHistory } from './calendar-history';
import { ConfirmModal } from './confirm-modal';
import { CorrectModal } from './correct-modal';
import { DayModal } from './day-modal';
import { ImportModal } from './import-modal';
import { calendarQuery } from './queries';
import { YearMonths } from './year-months';
import { YearState } from './year-state';
import './calendar.css';

/** The working calendar (工作日历) of a year: what each day is and why; an administrator corrects it. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('year')) || undefined;
  const query = useQuery(calendarQuery(asked));
  const [day, setDay] = useState<CalendarDay>();
  const [open, setOpen] = useState<'confirm' | 'import'>();
  const today = localText(useNow()).slice(0, 10);
  const manages = can(me, 'calendar.manage');
  const calendar = query.data;
  const go = (year: number) => setSearch({ year: String(year) });
  return (
    <>
      <PageHead title={t('calendar:title')} text={t('calendar:text')}>
        {calendar ? (
          <>
            <Button
              icon={<LeftOutlined />}
              aria-label={t('calendar:before')}
              disabled={calendar.year <= calendar.firstYear}
              onClick={() => go(calendar.year - 1)}
            />
            <Select
              aria-label={t('calendar:year')}
              value={calendar.year}
              onChange={go}
              options={yearsOf(calendar).map((value) => ({
                value,
                label: t('calendar:yearName', { year: value }),
              }))}
            />
            <Button
              icon={<RightOutlined />}
              aria-label={t('calendar:after')}
              disabled={calendar.year >= calendar.lastYear}
              onClick={() => go(calendar.year + 1)}
            />
          </>
        ) : null}
      </PageHead>
      <QueryState query={query}>
        {calendar ? (
          <>
            <section className="pd-card" aria-labelledby="calendar-year">
              <div className="pd-card__head">
                <h2 id="calendar-year">{t('calendar:yearName', { year: calendar.year })}</h2>
                <div className="pd-tags">
                  <CalendarExport calendar={calendar} />
                  {manages ? (
                    <>
                      <Button onClick={() => setDay(dayToCorrect(calendar.days, today))}>
                        {t('calendar:correct.action')}
                      </Button>
                      <Button onClick={() => setOpen('import')}>{t('calendar:import.action')}</Button>
                      <Button onClick={() => setOpen('confirm')}>
                        {t(calendar.confirmed ? 'calendar:unconfirm.action' : 'calendar:confirm.action')}
                      </Button>
                    </>
                  ) : null}
                </div>
              </div>
              <YearState calendar={calendar} />
              <YearMonths days={calendar.days} today={today} onOpen={setDay} />
            </section>
            <CalendarHistory history={calendar.history} />
          </>
        ) : null}
      </QueryState>
      {day && manages ? <CorrectModal day={day} onClose={() => setDay(undefined)} /> : null}
      {day && !manages ? <DayModal day={day} onClose={() => setDay(undefined)} /> : null}
      {calendar && open === 'confirm' ? (
        <ConfirmModal calendar={calendar} onClose={() => setOpen(undefined)} />
      ) : null}
      {calendar && open === 'import' ? (
        <ImportModal calendar={calendar} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  );
}

function yearsOf({ firstYear, lastYear }: { firstYear: number; lastYear: number }): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index);
}

/** Today, where the year has it: corrections are mostly of days that are near. */
function dayToCorrect(days: readonly CalendarDay[], today: string): CalendarDay | undefined {
  return days.find((one) => one.day === today) ?? days[0];
}
