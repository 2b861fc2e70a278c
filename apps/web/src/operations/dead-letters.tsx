import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { DeadLetter } from '../api/types';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { useDates } from '../time/format';
import { problemText } from '../ui/problem-text';
import { QueryState } from '../ui/query-state';
import { useMessage } from '../ui/use-message';
import { useCause } from './cause';
import { deadLettersQuery } from './queries';

/** Reminders, by e-mail and webhook, that were given up, each with its cause and a way to try again. */
export function DeadLetters() {
  const { t } = useTranslation();
  const me = useMe();
  const query = useQuery(deadLettersQuery);
  const { items = [], total = 0 } = query.data ?? {};
  const { retry, retryAll } = useRetries();
  const manages = can(me, 'operations.manage');
  return (
    <section className="pd-card" aria-labelledby="operations-letters">
      <div className="pd-card__head">
        <h2 id="operations-letters">{t('operations:letters.title')}</h2>
        {manages && total > 0 ? (
          <Button loading={retryAll.isPending} onClick={() => retryAll.mutate()}>
            {t('operations:letters.retryAll', { count: total })}
          </Button>
        ) : null}
      </div>
      <QueryState query={query}>
        {items.length === 0 ? <p className="pd-muted">{t('operations:letters.none')}</p> : null}
        <ul className="pd-oprows">
          {items.map((letter) => (
            <li key={letter.id}>
              <Letter letter={letter} />
              {manages ? (
                <Button
                  loading={retry.isPending && retry.variables === letter.id}
                  onClick={() => retry.mutate(letter.id)}
                >
                  {t('common:tryAgain')}
                  <span className="pd-hidden">{letter.id}</span>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        {total > items.length ? (
          <p className="pd-muted">{t('operations:letters.newest', { shown: items.length, total })}</p>
        ) : null}
      </QueryState>
    </section>
  );
}

function Letter({ letter: { way, kind, webhook, attempts, failedAt, answer } }: { letter: DeadLetter }) {
  const { t } = useTranslation();
  const dates = useDates();
  const cause = useCause();
  return (
    <div>
      <strong>{t(way === 'email' ? `operations:mail.${kind}` : `reminder:kind.${kind}`)}</strong>{' '}
      <span className="pd-muted pd-small">
        {webhook === null ? t('operations:letters.email') : <span data-written>{webhook}</span>}
        {` · ${dates.full(failedAt)} · ${t('operations:attempts', { count: attempts })}`}
      </span>
      <p className="pd-small">{cause(answer)}</p>
    </div>
  );
}

function useRetries() {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const common = {
    onError: (error: Error) => message.error(problemText(error, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  };
  const retry = useMutation({
    mutationFn: (id: string) =>
      call(api.POST('/api/operations/dead-letters/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => message.success(t('operations:retried')),
    ...common,
  });
  const retryAll = useMutation({
    mutationFn: () => call(api.POST('/api/operations/dead-letters/retry')),
    onSuccess: ({ retried }) => message.success(t('operations:letters.retried', { count: retried })),
    ...common,
  });
  return { retry, retryAll };
}
