import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';

interface Props {
  task: TaskView;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** To which earlier step the case goes back, and why; a step that it can't go back to says so. */
export function SendBackModal({ task, open, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const params = { path: { key: task.key } };
  return (
    <ActionModal<{ step: string; reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('task:sendBack.title')}
      action={t('task:sendBack.action')}
      send={(body) => call(api.POST('/api/tasks/{key}/send-back', { params, body }))}
      onDone={onDone}
    >
      <Form.Item
        name="step"
        label={t('task:sendBack.to')}
        extra={t('task:sendBack.hint')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Radio.Group className="pd-back">
          {task.earlier.map(({ step, name, doneBy, doneAt, obstacle }) => (
            <Radio key={step} value={step} disabled={obstacle !== null}>
              <span>{localized(name)}</span>
              <small className="pd-muted">
                {obstacle
                  ? localized(obstacle)
                  : t('task:sendBack.done', { name: doneBy, at: dates.moment(doneAt) })}
              </small>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <ReasonField />
    </ActionModal>
  );
}
