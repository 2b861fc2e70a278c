import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';

/** Urges whoever has the task; when they have read it stands in the circulation. */
export function UrgeButton({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const urge = useMutation({
    mutationFn: () => call(api.POST('/api/tasks/{key}/urge', { params: { path: { key: task.key } } })),
    onSuccess: () => message.success(t('task:urge.done')),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: onDone,
  });
  if (!task.can.urge) return null;
  return (
    <Button loading={urge.isPending} onClick={() => urge.mutate()}>
      {t('task:urge.action')}
    </Button>
  );
}
