import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { PersonDialogProps } from './list-dialog-props';

/** Strikes a person off the list; the row and the reason stay on record. */
export function StrikeModal({
  petitionId,
  person,
  open,
  onClose,
  onDone,
}: PersonDialogProps & { onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('joint:strike.title', { name: person?.nameMasked })}
      action={t('joint:strike.action')}
      danger
      send={({ reason }) =>
        call(
          api.POST('/api/petitions/{id}/signed-list/strike', {
            params: { path: { id: petitionId } },
            body: { ordinal: person!.ordinal, reason },
          }),
        )
      }
      onDone={onDone}
    >
      <ReasonField extra={t('joint:strike.hint')} max={200} />
    </ActionModal>
  );
}
