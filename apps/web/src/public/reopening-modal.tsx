import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { useDates } from '../time/format';
import { ReasonField } from '../ui/reason-field';
import type { PetitionerActionProps } from './petitioner-action-props';

/** The petitioner asks for the closed case to be handled anew, for instance because what was promised was not done. */
export function ReopeningModal({ credentials, petition, open, onClose, onDone }: PetitionerActionProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const until = petition.reopeningUntil;
  // A period ends at 24:00 of its last day.
  const day = until === null ? '' : dates.day(new Date(Date.parse(until) - 1).toISOString());
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('public:actions.reopening.title')}
      action={t('public:actions.reopening.send')}
      send={({ reason }) => call(api.POST('/api/public/reopening', { body: { ...credentials, reason } }))}
      onDone={onDone}
    >
      <ReasonField
        label={t('public:actions.reopening.reason')}
        extra={t('public:actions.reopening.hint', { day })}
      />
    </ActionModal>
  );
}
