import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { ReassignModal } from '../task/reassign-modal';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';

/** Has a colleague work on one's task, or takes it back from them. */
export function DelegateButton({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const [asking, setAsking] = useState(false);
  const params = { path: { key: task.key } };
  const recall = useMutation({
    mutationFn: () => call(api.POST('/api/tasks/{key}/recall', { params })),
    onSuccess: () => message.success(t('delegation:recall.done')),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: onDone,
  });
  return (
    <>
      {task.can.recall ? (
        <Button loading={recall.isPending} onClick={() => recall.mutate()}>
          {t('delegation:recall.action')}
        </Button>
      ) : null}
      {task.can.delegate ? (
        <Button onClick={() => setAsking(true)}>{t('task:delegate.action')}</Button>
      ) : null}
      <ReassignModal
        taskKey={task.key}
        verb="delegate"
        open={asking}
        onClose={() => setAsking(false)}
        send={(body) => call(api.POST('/api/tasks/{key}/delegate', { params, body }))}
        onDone={() => {
          setAsking(false);
          message.success(t('task:delegate.done'));
          onDone();
        }}
      />
    </>
  );
}
