import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskView } from '../api/types';
import { CaseReferrals } from '../assistance/case-referrals';
import { SharedReferral } from '../assistance/shared-referral';
import { TaskReturn } from '../assisted-return/task-return';
import { TaskBacklog } from '../backlog/task-backlog';
import { useLocalized } from '../i18n/localized';
import { useUnitName } from '../people/use-unit-name';
import { PrintButton } from '../print/print-button';
import { PrintHead } from '../print/print-head';
import { LightWords } from '../ui/light';
import { PageHead } from '../ui/page-head';
import { TaskCase } from './task-case';
import { TaskMeeting } from './task-meeting';
import { TaskNotices } from './task-notices';
import { TaskWork } from './task-work';

/** Head, notices, form and case of a task that is loaded. */
export function TaskScreen({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const unitName = useUnitName();
  const name = localized(task.name);
  // Another department's: it sees what was shared with it, and the case is closed to it.
  const limited = task.processId === 'assistance-referral' && task.petition === null;
  return (
    <div id="task-page">
      <PrintHead receiptNumber={task.receiptNumber} />
      <nav className="pd-crumbs" aria-label={t('task:where')}>
        <Link to="/inbox">{t('shell:nav.inbox')}</Link>
      </nav>
      <PageHead
        title={name}
        text={
          <span className="pd-tags">
            {limited ? (
              <span className="pd-number">{task.receiptNumber}</span>
            ) : (
              <Link
                className="pd-number"
                to={task.meetingId ? `/meetings/${task.meetingId}` : `/petitions/${task.petitionId}`}
              >
                {task.receiptNumber}
              </Link>
            )}
            <span>
              {task.meetingId ? t('inbox:aboutMeeting') : limited ? t('inbox:aboutAssistance') : task.subject}
            </span>
            {task.unitId ? <span className="pd-tag">{unitName(task.unitId)}</span> : null}
            {task.urgency === 'normal' ? null : (
              <span className="pd-tag pd-tag--red">{t(`common:urgency.${task.urgency}`)}</span>
            )}
          </span>
        }
      >
        <LightWords
          light={task.light}
          dueAt={task.dueAt}
          suspended={task.suspended}
          provisional={task.provisional}
        />
        {task.petitionId && !limited ? <PrintButton petitionId={task.petitionId} below="task-page" /> : null}
      </PageHead>
      <TaskNotices task={task} />
      {task.processId === 'assisted-return' && task.petitionId ? (
        <TaskReturn petitionId={task.petitionId} />
      ) : null}
      {task.processId === 'backlog-case' && task.petitionId ? (
        <TaskBacklog petitionId={task.petitionId} />
      ) : null}
      {task.processId === 'assistance-referral' && task.petitionId && !limited ? (
        <CaseReferrals petitionId={task.petitionId} />
      ) : null}
      <div className="pd-task">
        <TaskWork task={task} />
        {task.meetingId ? (
          <TaskMeeting id={task.meetingId} />
        ) : limited ? (
          <SharedReferral task={task} />
        ) : (
          <TaskCase task={task} />
        )}
      </div>
    </div>
  );
}
