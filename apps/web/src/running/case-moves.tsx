import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import type { CaseMove } from '../api/types';
import { DecisionModal } from '../designer/decision-modal';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { ProblemAlert } from '../ui/problem-alert';
import { QueryState } from '../ui/query-state';
import { movesQuery } from './queries';

type Verb = 'approve' | 'reject';

/** What was proposed of stuck cases, and what became of it; those that wait for somebody else first. */
export function CaseMoves() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const queries = useQueryClient();
  const query = useQuery(movesQuery);
  const [decided, setDecided] = useState<{ verb: Verb; move: CaseMove }>();
  const refresh = () => void queries.invalidateQueries(movesQuery);
  const withdraw = useMutation({
    mutationFn: (id: string) => call(api.POST('/api/case-moves/{id}/withdraw', { params: { path: { id } } })),
    onSuccess: refresh,
  });
  return (
    <section className="pd-card" aria-labelledby="case-moves">
      <h2 id="case-moves">{t('running:moves.title')}</h2>
      <ProblemAlert error={withdraw.error} />
      <QueryState query={query}>
        {query.data?.length === 0 ? <p className="pd-muted">{t('running:moves.none')}</p> : null}
        <ul className="pd-running__moves">
          {query.data?.map((move) => (
            <li key={move.id}>
              <Link className="pd-subject pd-number" to={`/petitions/${move.petitionId}`}>
                {move.receiptNumber}
              </Link>
              <span>{t('running:moves.way', { from: localized(move.from), to: localized(move.to) })}</span>
              <span className="pd-tag">{t(`running:moves.state.${move.done ? 'done' : move.state}`)}</span>
              <span className="pd-muted pd-small pd-running__why" data-written>
                {t('running:moves.proposed', {
                  who: move.proposedBy,
                  at: dates.moment(move.proposedAt),
                  reason: move.reason,
                })}
                {move.decidedBy && move.decidedAt
                  ? ` · ${t('running:moves.decided', { who: move.decidedBy, at: dates.moment(move.decidedAt) })}`
                  : ''}
                {move.word ? ` · ${move.word}` : ''}
              </span>
              <span className="pd-tags">
                {move.can.approve
                  ? (['approve', 'reject'] as const).map((verb) => (
                      <Button key={verb} size="small" onClick={() => setDecided({ verb, move })}>
                        {t(`running:moves.${verb}`)}
                        <span className="pd-hidden">{move.receiptNumber}</span>
                      </Button>
                    ))
                  : null}
                {move.can.withdraw ? (
                  <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(move.id)}>
                    {t('running:moves.withdraw')}
                    <span className="pd-hidden">{move.receiptNumber}</span>
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </QueryState>
      <DecisionModal
        open={decided !== undefined}
        title={t(`running:moves.${decided?.verb ?? 'approve'}Title`, {
          number: decided?.move.receiptNumber ?? '',
        })}
        action={t(`running:moves.${decided?.verb ?? 'approve'}`)}
        send={(reason) => decide(decided, reason)}
        onClose={() => setDecided(undefined)}
        onDone={refresh}
      />
    </section>
  );
}

async function decide(decided: { verb: Verb; move: CaseMove } | undefined, reason: string): Promise<void> {
  if (!decided) return;
  const params = { path: { id: decided.move.id } };
  await (decided.verb === 'approve'
    ? call(api.POST('/api/case-moves/{id}/approve', { params, body: { reason } }))
    : call(api.POST('/api/case-moves/{id}/reject', { params, body: { reason } })));
}
