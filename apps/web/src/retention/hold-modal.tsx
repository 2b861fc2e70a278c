import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { CaseActionProps } from '../petition/case-action-props';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';

/** Holds a case back from erasure, or lifts the hold. */
export function HoldModal({
  petitionId,
  act,
  open,
  onClose,
  onDone,
}: CaseActionProps & { act: 'set' | 'lift' }) {
  const { t } = useTranslation();
  const params = { path: { id: petitionId } };
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t(`retention:hold.${act}Title`)}
      action={t(`retention:hold.${act}`)}
      send={(body) =>
        call(
          act === 'set'
            ? api.POST('/api/petitions/{id}/legal-hold', { params, body })
            : api.POST('/api/petitions/{id}/legal-hold/lift', { params, body }),
        )
      }
      onDone={onDone}
    >
      <ReasonField extra={t(`retention:hold.${act}Hint`)} max={500} />
    </ActionModal>
  );
}
