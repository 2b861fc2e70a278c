import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { OpenSession } from '../api/types';
import { useDates } from '../time/format';
import { problemText } from '../ui/problem-text';
import { QueryState } from '../ui/query-state';
import { useMessage } from '../ui/use-message';
import { sessionsQuery } from './queries';

/** Where one is signed in; any of it can be ended. */
export function SessionsCard() {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const query = useQuery(sessionsQuery);
  const endOthers = useMutation({
    mutationFn: () => call(api.POST('/api/account/sessions/end-others')),
    onSuccess: ({ ended }) => message.success(t('account:sessions.othersEnded', { count: ended })),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const sessions = query.data ?? [];
  return (
    <section className="pd-card pd-account" aria-labelledby="account-sessions">
      <div className="pd-card__head">
        <h2 id="account-sessions">{t('account:sessions.title')}</h2>
        {sessions.some(({ current }) => !current) ? (
          <Button loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('account:sessions.endOthers')}
          </Button>
        ) : null}
      </div>
      <p className="pd-muted">{t('account:sessions.text')}</p>
      <QueryState query={query}>
        <ul className="pd-account__sessions">
          {sessions.map((session) => (
            <SessionItem key={session.id} session={session} />
          ))}
        </ul>
      </QueryState>
    </section>
  );
}

function SessionItem({ session }: { session: OpenSession }) {
  const { t } = useTranslation();
  const message = useMessage();
  const dates = useDates();
  const queries = useQueryClient();
  const { id, browser, system, network, byProvider, current } = session;
  const what = t('account:sessions.where', {
    browser: t(`account:browser.${browser}`),
    system: t(`account:system.${system}`),
  });
  const end = useMutation({
    mutationFn: () => call(api.DELETE('/api/account/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => message.success(t('account:sessions.ended')),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const seen = dates.full(session.lastSeenAt);
  return (
    <li>
      <div>
        <strong>{what}</strong>{' '}
        {current ? <span className="pd-tag pd-tag--brand">{t('account:sessions.current')}</span> : null}
        <div className="pd-muted pd-small">
          {t('account:sessions.times', { opened: dates.full(session.openedAt), seen })}
          {byProvider ? ` · ${t('account:sessions.byProvider')}` : ''}
          {network ? ` · ${t('account:sessions.network', { network })}` : ''}
        </div>
      </div>
      {current ? null : (
        <Button
          size="small"
          loading={end.isPending}
          aria-label={t('account:sessions.endOne', { what, seen })}
          onClick={() => end.mutate()}
        >
          {t('account:sessions.end')}
        </Button>
      )}
    </li>
  );
}
