import './delivery.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import type { DeliveryRow } from '../api/types';
import { useDates } from '../time/format';
import { problemText } from '../ui/problem-text';
import { QueryState } from '../ui/query-state';
import { useMessage } from '../ui/use-message';
import { answerText } from './answer-text';
import { deliveriesQuery } from './queries';
import { ResultModal } from './result-modal';

/** Deliveries that wait for people, each with what can be done about it. */
export function WaitingDeliveries({ state }: { state: 'failed' | 'to-do' }) {
  const { t } = useTranslation();
  const message = useMessage();
  const dates = useDates();
  const queries = useQueryClient();
  const [recording, setRecording] = useState<DeliveryRow>();
  const query = useQuery(deliveriesQuery(state));
  const readAgain = () => queries.invalidateQueries({ queryKey: ['deliveries'] });
  const retry = useMutation({
    mutationFn: (id: string) => call(api.POST('/api/deliveries/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => message.success(t('delivery:retried')),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: readAgain,
  });
  return (
    <section className="pd-card" aria-labelledby={`deliveries-${state}`}>
      <h2 id={`deliveries-${state}`}>{t(`delivery:list.${state}`)}</h2>
      <QueryState query={query}>
        {query.data?.length === 0 ? <p className="pd-muted">{t(`delivery:none.${state}`)}</p> : null}
        {query.data?.map((row) => (
          <div key={row.id} className="pd-deliveryrow">
            <div>
              <Link to={`/petitions/${row.petitionId}?tab=papers`} className="pd-number">
                {row.receiptNumber}
              </Link>{' '}
              <span className="pd-tag">{t(`delivery:channel.${row.channel}`)}</span>
              <div className="pd-small pd-muted">
                {[
                  t(`petition:notices.kind.${row.noticeKind}`, { defaultValue: t('petition:notices.one') }),
                  t('delivery:petitioner', { number: row.recipientOrdinal }),
                  dates.full(row.createdAt),
                  row.attempts > 0 ? t('operations:attempts', { count: row.attempts }) : '',
                  answerText(row.answer, t),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
            <span className="pd-tags">
              {state === 'failed' ? (
                <Button
                  loading={retry.isPending && retry.variables === row.id}
                  onClick={() => retry.mutate(row.id)}
                >
                  {t('delivery:retry')}
                  <span className="pd-hidden">{row.receiptNumber}</span>
                </Button>
              ) : null}
              <Button onClick={() => setRecording(row)}>
                {t(state === 'failed' ? 'delivery:otherwise' : 'delivery:record')}
                <span className="pd-hidden">{row.receiptNumber}</span>
              </Button>
            </span>
          </div>
        ))}
      </QueryState>
      {recording ? (
        <ResultModal
          row={recording}
          onClose={() => setRecording(undefined)}
          onDone={() => {
            setRecording(undefined);
            message.success(t('delivery:result.done'));
            void readAgain();
          }}
        />
      ) : null}
    </section>
  );
}
