import { DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Milestone } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { useBacklogDone } from './use-backlog-done';

interface Props {
  petitionId: string;
  milestone: Milestone;
  onClose: () => void;
}

/** A step of the plan is done. */
export function MilestoneDoneModal({ petitionId, milestone, onClose }: Props) {
  const { t } = useTranslation();
  const done = useBacklogDone(petitionId, onClose);
  return (
    <ActionModal<{ doneOn: Dayjs }, unknown>
      open
      onClose={onClose}
      title={t('backlog:milestone.doneTitle', { what: milestone.what })}
      action={t('backlog:milestone.done')}
      send={({ doneOn }) =>
        call(
          api.POST('/api/milestones/{id}/done', {
            params: { path: { id: milestone.id } },
            body: { doneOn: doneOn.format('YYYY-MM-DD') },
          }),
        )
      }
      onDone={done}
    >
      <Form.Item
        name="doneOn"
        label={t('backlog:milestone.doneDay')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <DatePicker />
      </Form.Item>
    </ActionModal>
  );
}
