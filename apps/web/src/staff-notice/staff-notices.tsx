import './staff-notice.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import type { StaffNotice } from '../api/types';
import { useGroupName } from '../board/use-group-name';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { staffNoticesQuery } from './queries';

/** Where a notice about absence, or about one's account, leads. */
const PLACES: Partial<Record<StaffNotice['kind'], string>> = {
  'absence-recorded': '/account/absence',
  'deputy-named': '/account/absence',
  'absence-uncovered': '/absences',
  'second-factor-reset': '/account',
  'sessions-ended': '/account',
  'provider-allowed': '/account',
  'provider-ended': '/account',
};

/** What the office tells the reader beside their tasks, until they have read it. */
export function StaffNotices() {
  const { t } = useTranslation();
  const { data } = useQuery(staffNoticesQuery);
  if (!data || data.length === 0) return null;
  return (
    <section className="pd-card pd-staff-notices" aria-labelledby="staff-notices">
      <h2 id="staff-notices">{t('notices:title')}</h2>
      <ul>
        {data.map((notice) => (
          <Notice key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
}

function Notice({ notice }: { notice: StaffNotice }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const groupName = useGroupName();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => call(api.POST('/api/staff-notices/{id}/read', { params: { path: { id: notice.id } } })),
    onSuccess: () => {
      // Reading the notice of a copy is reading the copy.
      if (notice.petitionId) void queries.invalidateQueries({ queryKey: ['petitions'] });
      return queries.invalidateQueries({ queryKey: staffNoticesQuery.queryKey });
    },
  });
  const { day, lastDay } = notice.facts;
  const { task, by } = notice;
  const words = (value: string | number | undefined) =>
    typeof value === 'string' ? dates.day(`${value}T00:00:00+08:00`) : value;
  const facts = {
    ...notice.facts,
    number: notice.facts.number ?? notice.receiptNumber,
    status: notice.facts.status ? t(`common:status.${notice.facts.status}`) : undefined,
    ...(task && { step: localized(task.name), number: task.receiptNumber }),
    by: by ?? '',
    day: words(day),
    lastDay: words(lastDay),
    person: notice.person,
    ...(typeof notice.facts.post === 'string' && { post: groupName(notice.facts.post) }),
  };
  const what = t(`notices:kind.${notice.kind}`, facts);
  return (
    <li>
      <span>
        {what}
        {notice.reason ? (
          <>
            {t('notices:reason')}
            <span data-written>{notice.reason}</span>
          </>
        ) : null}
      </span>
      <span className="pd-tags pd-muted">
        <span>{dates.day(notice.givenAt)}</span>
        {notice.meetingId ? (
          <Link to={`/meetings/${notice.meetingId}`}>
            {t('notices:open', { number: notice.meetingNumber })}
          </Link>
        ) : task ? (
          <Link to={`/tasks/${task.key}`}>{t('notices:openTask')}</Link>
        ) : notice.petitionId ? (
          <Link
            className="pd-number"
            to={`/petitions/${notice.petitionId}${
              notice.facts.comment ? `?tab=comments&comment=${notice.facts.comment}` : ''
            }`}
          >
            {notice.receiptNumber}
          </Link>
        ) : notice.kind === 'meetings-behind' ? (
          <Link to="/meetings">{t('notices:toMeetings')}</Link>
        ) : notice.kind in PLACES ? (
          <Link to={PLACES[notice.kind] as string}>
            {t(PLACES[notice.kind] === '/account' ? 'shell:account' : 'notices:toAbsences')}
          </Link>
        ) : null}
      </span>
      <Button
        size="small"
        loading={read.isPending}
        aria-label={t('notices:readOne', { what })}
        onClick={() => read.mutate()}
      >
        {t('notices:read')}
      </Button>
    </li>
  );
}
