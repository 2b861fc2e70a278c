import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { CaseMigration } from '../api/types';
import { DecisionModal } from '../designer/decision-modal';
import { ProblemAlert } from '../ui/problem-alert';
import { migrationsQuery } from './queries';

type Decision = 'approve' | 'reject';
const AT_ONCE = ['withdraw', 'pause', 'resume'] as const;

/** What the reader may do about a migration. */
export function MigrationActions({ migration: { id, can } }: { migration: CaseMigration }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [decision, setDecision] = useState<Decision>();
  const params = { path: { id } };
  const refresh = () => void queries.invalidateQueries(migrationsQuery);
  const act = useMutation({
    mutationFn: (verb: (typeof AT_ONCE)[number]) =>
      call(
        verb === 'withdraw'
          ? api.POST('/api/case-migrations/{id}/withdraw', { params })
          : verb === 'pause'
            ? api.POST('/api/case-migrations/{id}/pause', { params })
            : api.POST('/api/case-migrations/{id}/resume', { params }),
      ),
    onSuccess: refresh,
  });
  return (
    <>
      <ProblemAlert error={act.error} />
      {can.approve ? (
        <>
          <Button onClick={() => setDecision('reject')}>{t('running:migrate.reject')}</Button>
          <Button type="primary" onClick={() => setDecision('approve')}>
            {t('running:migrate.approve')}
          </Button>
        </>
      ) : null}
      {AT_ONCE.filter((verb) => can[verb]).map((verb) => (
        <Button key={verb} loading={act.isPending} onClick={() => act.mutate(verb)}>
          {t(`running:migrate.${verb}`)}
        </Button>
      ))}
      <DecisionModal
        open={decision !== undefined}
        title={t(`running:migrate.${decision ?? 'approve'}Title`)}
        action={t(`running:migrate.${decision ?? 'approve'}`)}
        send={(reason) =>
          call(
            decision === 'reject'
              ? api.POST('/api/case-migrations/{id}/reject', { params, body: { reason } })
              : api.POST('/api/case-migrations/{id}/approve', { params, body: { reason } }),
          )
        }
        onClose={() => setDecision(undefined)}
        onDone={refresh}
      />
    </>
  );
}
