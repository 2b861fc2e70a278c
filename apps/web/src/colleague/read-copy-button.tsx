import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';

/** Says that one has read a copy; whoever sent it sees when. */
export function ReadCopyButton({ id, petitionId, about }: { id: string; petitionId: string; about: string }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => call(api.POST('/api/copies/{id}/read', { params: { path: { id } } })),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => {
      for (const queryKey of [['petitions'], ['petition', petitionId], ['inbox', 'notices']])
        void queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <Button
      size="small"
      loading={read.isPending}
      aria-label={t('colleague:copy.readOne', { about })}
      onClick={() => read.mutate()}
    >
      {t('colleague:copy.read')}
    </Button>
  );
}
