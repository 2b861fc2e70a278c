import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { useMe } from '../session/me';
import { ProblemAlert } from '../ui/problem-alert';

/** Who has the task: free ones can be taken, one's own given back. */
export function TaskHold({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const params = { path: { key: task.key } };
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['task', task.key] });
    for (const name of ['inbox', 'inbox-counts']) void queries.invalidateQueries({ queryKey: [name] });
  };
  const claim = useMutation({
    mutationFn: () => call(api.POST('/api/tasks/{key}/claim', { params })),
    onSettled: refresh,
  });
  const release = useMutation({
    mutationFn: () => call(api.POST('/api/tasks/{key}/release', { params })),
    onSettled: refresh,
  });
  if (task.state !== 'open') return null;
  const mine = task.assignee?.id === me.id;
  return (
    <>
      <ProblemAlert error={claim.error ?? release.error} />
      <div className="pd-hold">
        <span>
          {mine
            ? t('task:hold.mine')
            : task.assignee
              ? t('task:hold.other', { name: task.assignee.displayName })
              : t('task:hold.free')}
        </span>
        {task.can.claim ? (
          <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate()}>
            {t('task:hold.claim')}
          </Button>
        ) : null}
        {task.can.release ? (
          <Button loading={release.isPending} onClick={() => release.mutate()}>
            {t('task:hold.release')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
