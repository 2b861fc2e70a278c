import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';

/** A completed task; whoever completed it takes it back, or reads why they can't any more. */
export function TakeBack({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const message = useMessage();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: () => call(api.POST('/api/tasks/{key}/take-back', { params: { path: { key: task.key } } })),
    onSuccess: () => message.success(t('task:takeBack.done')),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => {
      for (const name of ['task', 'inbox', 'inbox-counts'])
        void queries.invalidateQueries({ queryKey: [name] });
    },
  });
  return (
    <Alert
      type="success"
      showIcon
      title={t('task:completed')}
      description={task.notTakenBack ? localized(task.notTakenBack) : undefined}
      action={
        task.can.takeBack ? (
          <Button loading={take.isPending} onClick={() => take.mutate()}>
            {t('task:takeBack.action')}
          </Button>
        ) : undefined
      }
    />
  );
}
