import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { MeetingView } from '../api/types';
import { ActionModal } from '../ui/action-modal';

/** Takes a regular meeting without cases out of the plan. */
export function CancelModal({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <ActionModal<object, unknown>
      open
      onClose={onClose}
      title={t('meeting:cancel.title')}
      action={t('meeting:cancel.send')}
      danger
      send={() => call(api.POST('/api/meetings/{id}/cancel', { params: { path: { id: meeting.id } } }))}
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['meetings'] });
        onClose();
      }}
    >
      <p>{t('meeting:cancel.text')}</p>
    </ActionModal>
  );
}
