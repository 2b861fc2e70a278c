import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { problemText } from './problem-text';
import { StatePanel } from './state-panel';

interface Query {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  data?: unknown;
  refetch: () => unknown;
}

/** The three states of a read: on its way, failed (with a way on), or its content. Old content outlives a failed refresh. */
export function QueryState({ query, children }: { query: Query; children: ReactNode }) {
  const { t } = useTranslation();
  if (query.isPending) return <Reading />;
  if (query.isError && query.data === undefined) {
    const { error } = query;
    const status = error instanceof Problem ? error.status : 500;
    const kind =
      status === 0 ? 'offline' : status === 404 ? 'notFound' : status === 403 ? 'forbidden' : 'broken';
    const text = kind === 'broken' ? problemText(error, t) : t(`common:states.${kind}.text`);
    return (
      <StatePanel kind="trouble" title={t(`common:states.${kind}.title`)} text={text}>
        <Button onClick={() => void query.refetch()}>{t('common:tryAgain')}</Button>
      </StatePanel>
    );
  }
  return children;
}

/** Shown while something is read. */
export function Reading() {
  const { t } = useTranslation();
  return (
    <div aria-busy="true" aria-label={t('common:loading')} role="status">
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}
