import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { CaseActionProps } from './case-action-props';

/** Proposes that leaders and departments decide the case together. */
export function JointMeetingModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.joint-meeting.title')}
      action={t('petition:action.joint-meeting.send')}
      send={(body) =>
        call(api.POST('/api/petitions/{id}/joint-meeting', { params: { path: { id: petitionId } }, body }))
      }
      onDone={onDone}
    >
      <ReasonField extra={t('petition:action.joint-meeting.hint')} />
    </ActionModal>
  );
}
