import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { isAside } from '../inbox/is-aside';
import { useNow } from '../time/clock';
import { localText } from '../time/shanghai';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { useUndo } from '../ui/use-undo';
import { PutAsideModal } from './put-aside-modal';

/** One's own task is put aside until a day, or taken up again. */
export function PutAsideButton({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const undoable = useUndo();
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const params = { path: { key: task.key } };
  const bringBack = () => call(api.POST('/api/tasks/{key}/take-up', { params }));
  const takeUp = useMutation({
    mutationFn: bringBack,
    onSuccess: () => {
      const until = task.asideUntil && localText(task.asideUntil).slice(0, 10);
      if (until)
        undoable(t('task:aside.takenUp'), () =>
          call(api.POST('/api/tasks/{key}/put-aside', { params, body: { until } })),
        );
    },
    onError: (error) => message.error(problemText(error, t)),
    onSettled: onDone,
  });
  if (!task.can.putAside) return null;
  if (isAside(task, now))
    return (
      <Button loading={takeUp.isPending} onClick={() => takeUp.mutate()}>
        {t('task:aside.takeUp')}
      </Button>
    );
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('task:aside.action')}</Button>
      <PutAsideModal
        task={task}
        open={asking}
        onClose={() => setAsking(false)}
        onDone={() => {
          setAsking(false);
          undoable(t('task:aside.done'), bringBack);
          onDone();
        }}
      />
    </>
  );
}
