import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { PetitionerActionProps } from './petitioner-action-props';

/** The petitioner asks the level above to review the opinion (Reg. 35). */
export function ReviewModal({ credentials, open, onClose, onDone }: PetitionerActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('public:actions.review.title')}
      action={t('public:actions.review.send')}
      send={({ reason }) => call(api.POST('/api/public/review', { body: { ...credentials, reason } }))}
      onDone={onDone}
    >
      <ReasonField label={t('public:actions.review.reason')} extra={t('public:actions.review.hint')} />
    </ActionModal>
  );
}
