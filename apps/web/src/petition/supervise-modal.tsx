import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { CaseActionProps } from './case-action-props';

/** Has the responsible unit's work on the case supervised until it is done. */
export function SuperviseModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.supervise.title')}
      action={t('petition:action.supervise.send')}
      send={(body) =>
        call(api.POST('/api/petitions/{id}/supervision', { params: { path: { id: petitionId } }, body }))
      }
      onDone={onDone}
    >
      <ReasonField extra={t('petition:action.supervise.hint')} />
    </ActionModal>
  );
}
