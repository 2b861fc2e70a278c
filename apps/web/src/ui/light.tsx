import { useTranslation } from 'react-i18next';
import type { Light as LightName } from '../api/types';
import { useNow } from '../time/clock';
import { useDates } from '../time/format';
import { endsWithinDay, timeLeft } from '../time/time-left';

interface Props {
  light: LightName | null;
  dueAt: string | null;
  suspended?: boolean;
  provisional?: boolean;
}

/** The light with its words: colour, shape and text always say the same. */
export function LightWords({ light, dueAt, suspended = false, provisional = false }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const left = timeLeft(dueAt, useNow(), { suspended });
  const shown = left.key === 'none' ? 'none' : (light ?? 'none');
  const until = endsWithinDay(dueAt)
    ? t('time:dueAt', { at: dates.full(dueAt) })
    : t('time:dueOn', { day: dates.lastDay(dueAt) });
  const title = dueAt && left.key !== 'none' ? until : undefined;
  return (
    <span className={`pd-light pd-light--${shown}`} title={title}>
      {shown === 'none' ? null : <span className="pd-light__shape" aria-hidden="true" />}
      <span className="pd-hidden">{shown === 'none' ? '' : t(`common:light.${shown}`)}</span>
      {t(`time:${left.key}`, { count: left.days })}
      {provisional ? <span className="pd-tag">{t('time:provisional')}</span> : null}
    </span>
  );
}
