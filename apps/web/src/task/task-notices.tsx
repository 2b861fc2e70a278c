import { Alert } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../api/types';
import { TaskDelegation } from '../delegation/task-delegation';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { TakeBack } from './take-back';

/** What a person must know before they begin: what this step is, that it came back, that it is on its way or done. */
export function TaskNotices({ task }: { task: TaskView }) {
  const { t, i18n } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  return (
    <div className="pd-notices" aria-live="polite">
      {task.refusal ? (
        <Alert
          type="warning"
          showIcon
          title={t('task:refused.title')}
          description={refusalText(task.refusal, t)}
        />
      ) : null}
      {task.cameBack && task.state === 'open' ? (
        <Alert
          type="warning"
          showIcon
          title={t(`task:cameBack.${task.cameBack.kind}`, {
            by: task.cameBack.by,
            from: localized(task.cameBack.from),
            at: dates.moment(task.cameBack.at),
          })}
          description={task.cameBack.reason ?? undefined}
        />
      ) : null}
      <TaskDelegation task={task} />
      {task.state === 'completing' ? (
        <Alert
          type="info"
          showIcon
          title={t('task:completing.title')}
          description={t('task:completing.text')}
        />
      ) : null}
      {task.state === 'completed' ? <TakeBack task={task} /> : null}
      {task.state === 'cancelled' ? <Alert type="info" showIcon title={t('task:cancelled')} /> : null}
      {task.documentation ? (
        <details className="pd-details pd-doc" open={isWide() && i18n.language !== 'en'}>
          <summary>{t('task:documentation')}</summary>
          <p className="pd-muted" lang="zh-CN">
            {task.documentation}
          </p>
        </details>
      ) : null}
    </div>
  );
}

/** On a phone the explanation would push the form out of sight. */
function isWide(): boolean {
  return window.matchMedia('(min-width: 861px)').matches;
}

/** The reason in words where this product knows its code; the code itself otherwise. */
function refusalText(refusal: string, t: TFunction): string {
  return t(`task:refusal.${refusal}`, { defaultValue: refusal });
}
