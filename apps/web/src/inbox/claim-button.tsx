import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, call } from '../api/client';
import type { TaskRow } from '../api/types';
import { useMe } from '../session/me';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { useUndoClaim } from './use-undo-claim';

/** Takes a free task, or that of whom one stands in for, and opens it; one's own is opened. Any other offers nothing. */
export function ClaimButton({ row }: { row: TaskRow }) {
  const { t } = useTranslation();
  const message = useMessage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useMe();
  const undoClaim = useUndoClaim();
  const claim = useMutation({
    mutationFn: () => call(api.POST('/api/tasks/{key}/claim', { params: { path: { key: row.key } } })),
    onSuccess: () => {
      undoClaim(row);
      return navigate(`/tasks/${row.key}`);
    },
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['inbox'] });
      void queries.invalidateQueries({ queryKey: ['inbox-counts'] });
    },
  });
  if (row.state !== 'open') return null;
  if (row.assignee && (row.assignee.id === me.id || !row.standsInFor))
    return row.assignee.id === me.id ? (
      <Button size="small" onClick={() => void navigate(`/tasks/${row.key}`)}>
        {t('inbox:continue')}
        <span className="pd-hidden">{row.receiptNumber}</span>
      </Button>
    ) : null;
  if (!row.standsInFor && !me.posts.some((post) => `${post.unitId}:${post.role}` === row.group)) return null;
  return (
    <Button size="small" type="primary" ghost loading={claim.isPending} onClick={() => claim.mutate()}>
      {row.standsInFor ? t('inbox:claimFor', { name: row.standsInFor.displayName }) : t('inbox:claim')}
      <span className="pd-hidden">{row.receiptNumber}</span>
    </Button>
  );
}
