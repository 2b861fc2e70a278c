import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { useBacklogDone } from './use-backlog-done';

/** Takes back what was opened by mistake, while nothing has been done. */
export function UndoBacklogModal({ petitionId, onClose }: { petitionId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const done = useBacklogDone(petitionId, onClose);
  return (
    <ActionModal<{ reason: string }, unknown>
      open
      onClose={onClose}
      title={t('backlog:undo')}
      action={t('backlog:undo')}
      danger
      send={(body) =>
        call(
          api.POST('/api/petitions/{id}/backlog-case/undo', { params: { path: { id: petitionId } }, body }),
        )
      }
      onDone={done}
    >
      <ReasonField extra={t('backlog:undoHint')} />
    </ActionModal>
  );
}
