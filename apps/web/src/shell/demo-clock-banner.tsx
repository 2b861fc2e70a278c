import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../session/permissions';
import { meQuery } from '../session/me';
import { useNow, useOfficeClock } from '../time/clock';
import { useDates } from '../time/format';

const AdvanceClock = lazy(() => import('./advance-clock'));

/** Says on every page that this office runs on the demonstration clock, and what that clock shows. */
export function DemoClockBanner() {
  const { t } = useTranslation();
  const { controlled } = useOfficeClock();
  const now = useNow();
  const dates = useDates();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  if (!controlled) return null;
  return (
    <aside className="pd-demo" aria-label={t('shell:demo.label')}>
      <strong>{t('shell:demo.title')}</strong>
      <span>{t('shell:demo.now', { time: dates.full(now) })}</span>
      {me && can(me, 'clock.advance') ? (
        <Suspense fallback={null}>
          <AdvanceClock />
        </Suspense>
      ) : null}
    </aside>
  );
}
