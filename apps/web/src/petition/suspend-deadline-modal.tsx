import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { CaseDeadline, CitationId } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { ActionModal } from '../ui/action-modal';
import { ArticleField } from '../ui/article-field';
import { ReasonField } from '../ui/reason-field';

interface Props {
  deadline: CaseDeadline;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Stops the clock of a period; what is left is kept and counted again on resuming. */
export function SuspendDeadlineModal({ deadline, open, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <ActionModal<{ reason: string; article: CitationId }, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:deadline.suspend.title', { name: localized(deadline.name) })}
      action={t('petition:deadline.suspend.action')}
      send={(body) =>
        call(api.POST('/api/deadlines/{id}/suspend', { params: { path: { id: deadline.id } }, body }))
      }
      onDone={onDone}
    >
      <ReasonField extra={t('petition:deadline.suspend.hint')} />
      <ArticleField />
    </ActionModal>
  );
}
