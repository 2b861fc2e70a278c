import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { useMessage } from '../ui/use-message';

interface Props {
  task: TaskView;
  /** The form stands. */
  ready: boolean;
  /** Saves what was filled in; false when that failed. */
  flush: () => Promise<boolean>;
}

/** Hands the task in to whoever delegated it, with what was filled in as its draft. */
export function HandInButton({ task, ready, flush }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    if (await flush()) setAsking(true);
  };
  // Also while somebody types: that is where the hands are.
  useHotkeys('mod+enter', () => void ask(), { enabled: ready && !asking, enableOnFormTags: true });
  const name = task.delegatedBy?.displayName ?? '';
  return (
    <>
      <Button type="primary" size="large" disabled={!ready} onClick={() => void ask()}>
        {t('delegation:handIn.action')}
      </Button>
      <ActionModal<{ reason: string }, unknown>
        open={asking}
        onClose={() => setAsking(false)}
        title={t('delegation:handIn.title', { name })}
        action={t('delegation:handIn.action')}
        send={({ reason }) =>
          call(
            api.POST('/api/tasks/{key}/hand-in', { params: { path: { key: task.key } }, body: { reason } }),
          )
        }
        onDone={() => {
          setAsking(false);
          message.success(t('delegation:handIn.done', { name }));
          for (const key of ['task', 'inbox', 'inbox-counts'])
            void queries.invalidateQueries({ queryKey: [key] });
          void navigate('/inbox');
        }}
      >
        <ReasonField label={t('delegation:handIn.word')} extra={t('delegation:handIn.hint', { name })} />
      </ActionModal>
    </>
  );
}
