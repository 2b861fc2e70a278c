import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { MeetingView } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { waitingCasesQuery } from './queries';

/** Puts a case on this agenda that another meeting waits with. */
export function AddCaseModal({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: waiting } = useQuery(waitingCasesQuery(meeting.id));
  return (
    <ActionModal<{ petitionId: string }, unknown>
      open
      onClose={onClose}
      title={t('meeting:addCase.title')}
      action={t('meeting:addCase.send')}
      send={(body) =>
        call(api.POST('/api/meetings/{id}/cases', { params: { path: { id: meeting.id } }, body }))
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['meetings'] });
        onClose();
      }}
    >
      <Form.Item
        name="petitionId"
        label={t('meeting:addCase.case')}
        extra={t('meeting:addCase.hint')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Select
          aria-label={t('meeting:addCase.case')}
          options={waiting?.map(({ petitionId, receiptNumber, subject, meetingNumber }) => ({
            value: petitionId,
            label: `${receiptNumber} ${subject} (${meetingNumber})`,
          }))}
        />
      </Form.Item>
    </ActionModal>
  );
}
