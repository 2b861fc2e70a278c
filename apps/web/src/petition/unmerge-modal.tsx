import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { CaseActionProps } from './case-action-props';

/** A merged case is handled by itself again. */
export function UnmergeModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.unmerge.title')}
      action={t('petition:action.unmerge.send')}
      send={(body) =>
        call(api.POST('/api/petitions/{id}/unmerge', { params: { path: { id: petitionId } }, body }))
      }
      onDone={onDone}
    >
      <ReasonField extra={t('petition:action.unmerge.hint')} />
    </ActionModal>
  );
}
