import './meeting.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { MeetingWhen } from './meeting-when';
import { meetingsQuery, yearQuery } from './queries';
import { RegularModal } from './regular-modal';
import { YearLine } from './year-line';

/** The joint meetings (联席会议) that the reader has to do with. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [planning, setPlanning] = useState(false);
  const query = useQuery(meetingsQuery);
  const { data: year } = useQuery(yearQuery);
  return (
    <>
      <PageHead title={t('meeting:title')} text={t('meeting:text')}>
        {can(me, 'meeting.manage') ? (
          <Button disabled={!year} onClick={() => setPlanning(true)}>
            {t('meeting:regular.open')}
          </Button>
        ) : null}
      </PageHead>
      <section className="pd-card" aria-label={t('meeting:title')}>
        <YearLine />
        <QueryState query={query}>
          {query.data?.length === 0 ? <p className="pd-muted">{t('meeting:none')}</p> : null}
          <ul className="pd-meetings">
            {query.data?.map((meeting) => (
              <li key={meeting.id}>
                <p className="pd-tags">
                  <Link className="pd-subject pd-number" to={`/meetings/${meeting.id}`}>
                    {meeting.number}
                  </Link>
                  <span className="pd-tag">{t(`meeting:state.${meeting.state}`)}</span>
                  {meeting.kind === 'regular' ? (
                    <span className="pd-tag">{t('meeting:regular.tag')}</span>
                  ) : null}
                </p>
                <p className="pd-tags pd-muted">
                  <MeetingWhen meeting={meeting} />
                  <span>{t('meeting:cases', { count: meeting.cases })}</span>
                  {meeting.resolutionsOpen + meeting.resolutionsDone > 0 ? (
                    <span>
                      {t('meeting:progress', {
                        done: meeting.resolutionsDone,
                        all: meeting.resolutionsOpen + meeting.resolutionsDone,
                      })}
                    </span>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </QueryState>
      </section>
      {planning && year ? <RegularModal year={year} onClose={() => setPlanning(false)} /> : null}
    </>
  );
}
