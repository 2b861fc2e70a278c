import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { useBacklogDone } from './use-backlog-done';

/** Adds a step to the plan; the petitioner sees it. */
export function AddMilestoneModal({ petitionId, onClose }: { petitionId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const done = useBacklogDone(petitionId, onClose);
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  return (
    <ActionModal<{ what: string; dueOn: Dayjs }, unknown>
      open
      onClose={onClose}
      title={t('backlog:milestone.add')}
      action={t('backlog:milestone.add')}
      send={({ what, dueOn }) =>
        call(
          api.POST('/api/petitions/{id}/backlog-case/milestones', {
            params: { path: { id: petitionId } },
            body: { what, dueOn: dueOn.format('YYYY-MM-DD') },
          }),
        )
      }
      onDone={done}
    >
      <Form.Item
        name="what"
        label={t('backlog:milestone.what')}
        extra={t('backlog:milestone.shown')}
        rules={needed}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('backlog:milestone.day')} rules={needed}>
        <DatePicker />
      </Form.Item>
    </ActionModal>
  );
}
