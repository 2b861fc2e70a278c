import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import type { CaseActionProps } from './case-action-props';

interface Values {
  authority: string;
  matter: string;
  lastDay: Dayjs;
}

/** Sends a part of the case to a body outside the office's units and says by when it has to answer. */
export function ForwardModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  const needed = [{ required: true, whitespace: true, message: t('common:fieldMissing') }];
  return (
    <ActionModal<Values, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.forward.title')}
      action={t('petition:action.forward.send')}
      send={({ lastDay, ...body }) =>
        call(
          api.POST('/api/petitions/{id}/forwardings', {
            params: { path: { id: petitionId } },
            body: { ...body, lastDay: lastDay.format('YYYY-MM-DD') },
          }),
        )
      }
      onDone={onDone}
    >
      <Form.Item name="authority" label={t('petition:action.forward.authority')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="matter"
        label={t('petition:action.forward.matter')}
        extra={t('petition:action.forward.hint')}
        rules={needed}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="lastDay"
        label={t('petition:action.forward.lastDay')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <DatePicker />
      </Form.Item>
    </ActionModal>
  );
}
