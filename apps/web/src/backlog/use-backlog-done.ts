import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMessage } from '../ui/use-message';

/** What follows a change of a backlog case: it is said, its pages are read again, the dialog closes. */
export function useBacklogDone(petitionId: string, onClose: () => void): () => void {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  return () => {
    message.success(t('backlog:saved'));
    void queries.invalidateQueries({ queryKey: ['petition', petitionId] });
    void queries.invalidateQueries({ queryKey: ['backlogs'] });
    onClose();
  };
}
