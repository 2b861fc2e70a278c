import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import { can } from '../session/permissions';
import { useMe } from '../session/me';
import { useDates } from '../time/format';
import { LoadMore } from '../ui/load-more';
import { problemText } from '../ui/problem-text';
import { QueryState } from '../ui/query-state';
import { useMessage } from '../ui/use-message';
import { poisonedQuery } from './queries';

/** Commands that the engine refused, each with its reason and a way to try again. */
export function PoisonedRows() {
  const { t } = useTranslation();
  const message = useMessage();
  const dates = useDates();
  const me = useMe();
  const queries = useQueryClient();
  const query = useInfiniteQuery(poisonedQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const retry = useMutation({
    mutationFn: (id: string) =>
      call(api.POST('/api/operations/outbox/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => message.success(t('operations:retried')),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
  return (
    <section className="pd-card" aria-labelledby="operations-poisoned">
      <h2 id="operations-poisoned">{t('operations:poisonedTitle')}</h2>
      <QueryState query={query}>
        {rows.length === 0 ? (
          <p className="pd-muted">{t('operations:noPoisoned')}</p>
        ) : (
          <ul className="pd-oprows">
            {rows.map((row) => (
              <li key={row.id}>
                <div>
                  <strong>{t(`operations:kind.${row.kind}`, { defaultValue: row.kind })}</strong>{' '}
                  <span className="pd-muted pd-small pd-number">
                    {row.id} · {dates.full(row.createdAt)} ·{' '}
                    {t('operations:attempts', { count: row.attempts })}
                  </span>
                  <p className="pd-small">{row.lastError}</p>
                  {row.petitionId && can(me, 'petition.read') ? (
                    <Link to={`/petitions/${row.petitionId}`}>{t('operations:toCase')}</Link>
                  ) : null}
                </div>
                {can(me, 'operations.manage') ? (
                  <Button
                    loading={retry.isPending && retry.variables === row.id}
                    onClick={() => retry.mutate(row.id)}
                  >
                    {t('common:tryAgain')}
                    <span className="pd-hidden">{row.id}</span>
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        <LoadMore query={query} />
      </QueryState>
    </section>
  );
}
