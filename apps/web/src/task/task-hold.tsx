import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { Behalf } from '../absence/behalf';
import type { TaskView } from '../api/types';
import { DelegateButton } from '../delegation/delegate-button';
import { useUndoClaim } from '../inbox/use-undo-claim';
import { useMe } from '../session/me';
import { PutAsideButton } from './put-aside-button';
import { ReassignModal } from './reassign-modal';
import { SendBackButton } from './send-back-button';
import { UrgeButton } from './urge-button';
import { ProblemAlert } from '../ui/problem-alert';
import { useMessage } from '../ui/use-message';
import { useUndo } from '../ui/use-undo';

/** Who has the task: free ones can be taken, one's own given back or passed on to a colleague. */
export function TaskHold({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const me = useMe();
  const message = useMessage();
  const queries = useQueryClient();
  const [reassigning, setReassigning] = useState(false);
  const params = { path: { key: task.key } };
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['task', task.key] });
    for (const name of ['inbox', 'inbox-counts']) void queries.invalidateQueries({ queryKey: [name] });
  };
  const undoable = useUndo();
  const undoClaim = useUndoClaim();
  const claim = useMutation({
    mutationFn: () => call(api.POST('/api/tasks/{key}/claim', { params })),
    onSuccess: () => undoClaim(task),
    onSettled: refresh,
  });
  const release = useMutation({
    mutationFn: () => call(api.POST('/api/tasks/{key}/release', { params })),
    onSuccess: () =>
      undoable(t('task:hold.released'), () => call(api.POST('/api/tasks/{key}/claim', { params }))),
    onSettled: refresh,
  });
  useHotkeys('c', () => claim.mutate(), { enabled: task.can.claim && !claim.isPending });
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
              : t('task:hold.free')}{' '}
          <Behalf of={task.onBehalfOf} />
        </span>
        {task.can.claim ? (
          <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate()}>
            {task.standsInFor
              ? t('task:hold.claimFor', { name: task.standsInFor.displayName })
              : t('task:hold.claim')}
          </Button>
        ) : null}
        {task.can.release ? (
          <Button loading={release.isPending} onClick={() => release.mutate()}>
            {t('task:hold.release')}
          </Button>
        ) : null}
        <UrgeButton task={task} onDone={() => void refresh()} />
        <SendBackButton task={task} onDone={() => void refresh()} />
        <DelegateButton task={task} onDone={() => void refresh()} />
        <PutAsideButton task={task} onDone={() => void refresh()} />
        {task.can.reassign ? (
          <Button onClick={() => setReassigning(true)}>{t('task:reassign.action')}</Button>
        ) : null}
      </div>
      <ReassignModal
        taskKey={task.key}
        open={reassigning}
        onClose={() => setReassigning(false)}
        send={(body) => call(api.POST('/api/tasks/{key}/reassign', { params, body }))}
        onDone={() => {
          setReassigning(false);
          message.success(t('task:reassign.done'));
          void refresh();
        }}
      />
    </>
  );
}
