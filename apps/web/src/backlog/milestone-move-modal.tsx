import { DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Milestone } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { useBacklogDone } from './use-backlog-done';

interface Props {
  petitionId: string;
  milestone: Milestone;
  onClose: () => void;
}

/** A step of the plan gets another day; the reason stays on record. */
export function MilestoneMoveModal({ petitionId, milestone, onClose }: Props) {
  const { t } = useTranslation();
  const done = useBacklogDone(petitionId, onClose);
  return (
    <ActionModal<{ dueOn: Dayjs; reason: string }, unknown>
      open
      onClose={onClose}
      title={t('backlog:milestone.moveTitle', { what: milestone.what })}
      action={t('backlog:milestone.move')}
      send={({ dueOn, reason }) =>
        call(
          api.POST('/api/milestones/{id}/move', {
            params: { path: { id: milestone.id } },
            body: { dueOn: dueOn.format('YYYY-MM-DD'), reason },
          }),
        )
      }
      onDone={done}
    >
      <Form.Item
        name="dueOn"
        label={t('backlog:milestone.newDay')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <DatePicker />
      </Form.Item>
      <ReasonField />
    </ActionModal>
  );
}
