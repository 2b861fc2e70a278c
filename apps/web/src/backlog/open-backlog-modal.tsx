import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { NamedPeopleBody } from '../api/types';
import type { CaseActionProps } from '../petition/case-action-props';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { NamedFields } from './named-fields';

/** Makes a petition of long standing a backlog case, with everybody who is responsible for it. */
export function OpenBacklogModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<NamedPeopleBody, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.backlog-case.title')}
      action={t('petition:action.backlog-case.send')}
      send={(body) =>
        call(api.POST('/api/petitions/{id}/backlog-case', { params: { path: { id: petitionId } }, body }))
      }
      onDone={onDone}
    >
      <p className="pd-muted">{t('petition:action.backlog-case.hint')}</p>
      <NamedFields petitionId={petitionId} open={open} />
      <ReasonField />
    </ActionModal>
  );
}
