import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import { type FileContent, FileField } from '../ui/file-field';
import { ACCEPTED_FILES, MAX_FILE_BYTES } from '../upload/file-rules';

interface Props {
  /** The forwarding that was answered; the dialog is open while there is one. */
  forwardingId: string | undefined;
  onClose: () => void;
  onDone: () => void;
}

interface Values {
  answeredBy: string;
  answeredOn: Dayjs;
  text: string;
  file?: FileContent;
}

/** Records what an outside body answered, who of it, when, and the paper that it came on. */
export function OutsideAnswerModal({ forwardingId, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const needed = [{ required: true, whitespace: true, message: t('common:fieldMissing') }];
  return (
    <ActionModal<Values, unknown>
      open={forwardingId !== undefined}
      onClose={onClose}
      title={t('petition:forwarding.record')}
      action={t('petition:forwarding.save')}
      send={({ answeredOn, ...body }) =>
        call(
          api.POST('/api/forwardings/{id}/answer', {
            params: { path: { id: forwardingId ?? '' } },
            body: { ...body, answeredOn: answeredOn.format('YYYY-MM-DD') },
          }),
        )
      }
      onDone={onDone}
    >
      <Form.Item name="answeredBy" label={t('petition:forwarding.answeredBy')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="answeredOn"
        label={t('petition:forwarding.answeredOn')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <DatePicker />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('petition:forwarding.text')}
        extra={t('petition:forwarding.hint')}
        rules={needed}
      >
        <Input.TextArea rows={4} maxLength={5000} />
      </Form.Item>
      <Form.Item name="file" label={t('petition:forwarding.chooseFile')}>
        <FileField
          accept={ACCEPTED_FILES}
          max={MAX_FILE_BYTES}
          rule={t('common:files.rule', { max: MAX_FILE_BYTES / 1024 / 1024 })}
        />
      </Form.Item>
    </ActionModal>
  );
}
