import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, call } from '../api/client';
import { type FieldError, Problem } from '../api/problem';
import type { TaskView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useMessage } from '../ui/use-message';
import { useOfferTakeBack } from './offer-take-back';
import { nextTaskKey } from './queries';

interface Hooks {
  beforeSend: () => void;
  onRefused: (errors: readonly FieldError[]) => void;
}

/** Completes the task and goes on to the next one, saying so; a refusal comes back to the form. */
export function useCompleteTask(task: TaskView, { beforeSend, onRefused }: Hooks) {
  const { t } = useTranslation();
  const message = useMessage();
  const localized = useLocalized();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const offerTakeBack = useOfferTakeBack();
  const { key } = task;
  const mutation = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      beforeSend();
      return call(api.POST('/api/tasks/{key}/complete', { params: { path: { key } }, body: { values } }));
    },
    onSuccess: async () => {
      for (const name of ['inbox', 'inbox-counts', 'meetings'])
        void queries.invalidateQueries({ queryKey: [name] });
      void queries.invalidateQueries({ queryKey: ['task', key] });
      const next = await nextTaskKey(key).catch(() => undefined);
      const done = { step: localized(task.name), receiptNumber: task.receiptNumber };
      message.success(t(next ? 'task:doneNext' : 'task:doneAll', done), 5);
      void offerTakeBack(key, t('task:takeBack.offer', done));
      await navigate(next ? `/tasks/${next}` : '/inbox');
    },
    onError: (error) => onRefused(error instanceof Problem ? error.errors : []),
  });
  return { ...mutation, refused: mutation.error instanceof Problem ? mutation.error.errors : [] };
}
