import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Person } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { useMessage } from '../ui/use-message';

export type ResetKind = 'second-factor' | 'sessions' | 'provider-allowed' | 'provider-ended';

type Asked = { params: { path: { id: string } }; body: { reason: string } };

const SEND: Record<ResetKind, (asked: Asked) => Promise<unknown>> = {
  'second-factor': (asked) => call(api.POST('/api/people/{id}/second-factor/reset', asked)),
  sessions: (asked) => call(api.POST('/api/people/{id}/sessions/end', asked)),
  'provider-allowed': (asked) => call(api.POST('/api/people/{id}/provider/allow', asked)),
  'provider-ended': (asked) => call(api.POST('/api/people/{id}/provider/end', asked)),
};

interface Props {
  person: Person;
  kind: ResetKind;
  open: boolean;
  onClose: () => void;
}

/** What an administrator does to somebody's account, with a reason that they read. */
export function ResetModal({ person, kind, open, onClose }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const params = { path: { id: person.id } };
  const name = person.displayName;
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      title={t(`people:safety.${kind}.title`, { name })}
      action={t(`people:safety.${kind}.action`)}
      danger={kind !== 'provider-allowed'}
      send={(body) => SEND[kind]({ params, body })}
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['people'] });
        message.success(t(`people:safety.${kind}.done`, { name }));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t(`people:safety.${kind}.text`)}</p>
      <ReasonField max={500} extra={t('people:safety.reason')} />
    </ActionModal>
  );
}
