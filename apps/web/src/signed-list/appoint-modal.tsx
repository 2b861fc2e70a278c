import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { RepresentativeCode } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { PersonDialogProps } from './list-dialog-props';

/** Puts on record that the people have chosen this one of them to represent them (Reg. 20). */
export function AppointModal({
  petitionId,
  person,
  open,
  onClose,
  onDone,
}: PersonDialogProps & { onDone: (given: RepresentativeCode) => void }) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason: string }, RepresentativeCode>
      open={open}
      onClose={onClose}
      title={t('joint:appoint.title', { name: person?.nameMasked })}
      action={t('joint:appoint.action')}
      send={({ reason }) =>
        call(
          api.POST('/api/petitions/{id}/signed-list/representative', {
            params: { path: { id: petitionId } },
            body: { ordinal: person!.ordinal, reason },
          }),
        )
      }
      onDone={onDone}
    >
      <ReasonField label={t('joint:appoint.how')} extra={t('joint:appoint.hint')} max={200} />
    </ActionModal>
  );
}
