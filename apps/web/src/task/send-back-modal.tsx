import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { VoidedWork } from './voided-work';

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
  const queries = useQueryClient();
  const params = { path: { key: task.key } };
  const voidsOf = (step: string) => task.earlier.find((one) => one.step === step)?.voids ?? [];
  const send = async (values: { step: string; reason: string }) => {
    const body = { ...values, voids: voidsOf(values.step).map(({ key }) => key) };
    try {
      return await call(api.POST('/api/tasks/{key}/send-back', { params, body }));
    } catch (error) {
      // Others may have gone on: what would be void is read again.
      void queries.invalidateQueries({ queryKey: ['task', task.key] });
      throw error;
    }
  };
  return (
    <ActionModal<{ step: string; reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('task:sendBack.title')}
      action={t('task:sendBack.action')}
      send={send}
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
      <Form.Item noStyle shouldUpdate={(before, now) => before.step !== now.step}>
        {({ getFieldValue }) => <VoidedWork voids={voidsOf(getFieldValue('step') as string)} />}
      </Form.Item>
      <ReasonField />
    </ActionModal>
  );
}
