import './co-signature.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { useMe } from '../session/me';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { useMessage } from '../ui/use-message';
import { AskModal } from './ask-modal';
import { CoSignatureWords } from './co-signature-words';
import { coSignaturesQuery } from './queries';

/** Colleagues who are asked for their opinion before a task is completed; whoever has it asks them, and takes them away. */
export function TaskCoSignatures({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const me = useMe();
  const message = useMessage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState<string | null>(null);
  const { data } = useQuery(coSignaturesQuery(task.key));
  const mine = task.state === 'open' && task.can.complete && task.assignee?.id === me.id;
  const done = (words: string) => {
    message.success(words);
    void queries.invalidateQueries({ queryKey: ['task', task.key] });
  };
  if (!data || (data.length === 0 && !mine)) return null;
  const waiting = data.filter(({ state }) => state === 'open').length;
  return (
    <section className="pd-cosign" aria-label={t('co-signature:title')}>
      <div className="pd-hold">
        <span>
          {waiting > 0
            ? t('co-signature:waiting', { count: waiting })
            : t(data.length > 0 ? 'co-signature:allSaid' : 'co-signature:none')}
        </span>
        {mine ? <Button onClick={() => setAsking(true)}>{t('co-signature:ask.action')}</Button> : null}
      </div>
      <ul>
        {data.map((one) => (
          <li key={one.id}>
            <div>
              <CoSignatureWords one={one} />
            </div>
            {mine && one.state === 'open' ? (
              <Button
                size="small"
                aria-label={t('co-signature:takeAway.one', { name: one.signer })}
                onClick={() => setLeaving(one.id)}
              >
                {t('co-signature:takeAway.action')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <AskModal
        taskKey={task.key}
        open={asking}
        onClose={() => setAsking(false)}
        onDone={() => {
          setAsking(false);
          done(t('co-signature:ask.done'));
        }}
      />
      <ActionModal<{ reason: string }, unknown>
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('co-signature:takeAway.title')}
        action={t('co-signature:takeAway.send')}
        send={(body) =>
          call(
            api.POST('/api/co-signatures/{id}/take-away', { params: { path: { id: leaving ?? '' } }, body }),
          )
        }
        onDone={() => {
          setLeaving(null);
          done(t('co-signature:takeAway.done'));
        }}
      >
        <ReasonField />
      </ActionModal>
    </section>
  );
}
