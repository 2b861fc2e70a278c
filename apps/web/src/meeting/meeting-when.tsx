import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '../api/types';
import { useDates } from '../time/format';

/** The day on which a meeting was held or is going to be. */
export function MeetingWhen({ meeting }: { meeting: MeetingRow }) {
  const { t } = useTranslation();
  const dates = useDates();
  const day = (iso: string) => dates.day(`${iso}T00:00:00+08:00`);
  if (meeting.heldOn) return <span>{t('meeting:heldOn', { day: day(meeting.heldOn) })}</span>;
  if (!meeting.plannedOn) return <span>{t('meeting:unplanned')}</span>;
  return <span>{t('meeting:plannedOn', { day: day(meeting.plannedOn), time: meeting.startsAt ?? '' })}</span>;
}
