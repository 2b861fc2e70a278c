import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { InterestItem } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';

interface Props {
  petitionId: string;
  interest: InterestItem | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** Lifts an interest that was recorded wrongly, with the reason that stays on record. */
export function LiftInterestModal({ petitionId, interest, onClose, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason: string }, unknown>
      open={interest !== undefined}
      onClose={onClose}
      title={t('petition:interests.liftTitle')}
      action={t('petition:interests.send')}
      send={({ reason }) =>
        call(
          api.POST('/api/petitions/{id}/interest/lift', {
            params: { path: { id: petitionId } },
            body: { personId: interest?.personId ?? '', reason },
          }),
        )
      }
      onDone={onDone}
    >
      <ReasonField extra={t('petition:interests.liftHint', { name: interest?.displayName })} />
    </ActionModal>
  );
}
