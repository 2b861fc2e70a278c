import '../meeting/meeting.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MeetingAgenda } from '../meeting/meeting-agenda';
import { MeetingParticipants } from '../meeting/meeting-participants';
import { meetingQuery } from '../meeting/queries';
import { QueryState } from '../ui/query-state';

/** The joint meeting that the task is about, beside its form. */
export function TaskMeeting({ id }: { id: string }) {
  const { t } = useTranslation();
  const meeting = useQuery(meetingQuery(id));
  return (
    <aside className="pd-task__case" aria-label={t('inbox:aboutMeeting')}>
      <QueryState query={meeting}>
        {meeting.data ? (
          <>
            <section className="pd-card">
              <Link to={`/meetings/${id}`}>{t('meeting:open')}</Link>
            </section>
            <MeetingAgenda meeting={meeting.data} />
            <MeetingParticipants meeting={meeting.data} />
            {meeting.data.minutes ? (
              <section className="pd-card" aria-labelledby="task-minutes">
                <h2 id="task-minutes">{t('meeting:minutes')}</h2>
                <p className="pd-pre" data-written>
                  {meeting.data.minutes}
                </p>
              </section>
            ) : null}
          </>
        ) : null}
      </QueryState>
    </aside>
  );
}
