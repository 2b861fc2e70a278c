import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { CaseDeadline } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';

interface Props {
  deadline: CaseDeadline;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Starts the clock of a suspended period again. */
export function ResumeDeadlineModal({ deadline, open, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <ActionModal<{ reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:deadline.resume.title', { name: localized(deadline.name) })}
      action={t('petition:deadline.resume.action')}
      send={(body) =>
        call(api.POST('/api/deadlines/{id}/resume', { params: { path: { id: deadline.id } }, body }))
      }
      onDone={onDone}
    >
      <ReasonField extra={t('petition:deadline.resume.hint')} />
    </ActionModal>
  );
}
