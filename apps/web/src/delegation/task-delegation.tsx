import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../api/types';
import { useMe } from '../session/me';
import { useDates } from '../time/format';

/** That somebody works on the task for a colleague and what they are to do, or with what it was handed in. */
export function TaskDelegation({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const me = useMe();
  const dates = useDates();
  const { delegation: one, delegatedBy } = task;
  if (!one || task.state !== 'open') return null;
  if (one.state === 'handed-in')
    return (
      <Alert
        type="success"
        showIcon
        title={t('delegation:handedIn', {
          name: one.deputy ?? one.delegate,
          at: dates.moment(one.endedAt),
        })}
        description={<span className="pd-pre">{one.answer}</span>}
      />
    );
  const own = delegatedBy?.id === me.id;
  return (
    <Alert
      type="info"
      showIcon
      title={
        own
          ? t('delegation:out', { name: one.delegate, at: dates.moment(one.givenAt) })
          : t('delegation:in', { name: one.owner, at: dates.moment(one.givenAt) })
      }
      description={<span className="pd-pre">{one.word}</span>}
    />
  );
}
