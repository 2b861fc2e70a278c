import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Credentials } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { AccusedUnit } from './accused-unit';

interface Values {
  accusedUnitId: string;
  official: string;
  content: string;
}

interface Props {
  credentials: Credentials;
  /** Of the complaint that is being written; closed without one. */
  requestKey: string | undefined;
  onClose: () => void;
  onDone: (code: string) => void;
}

/** The petitioner says which official did what. */
export function ComplainModal({ credentials, requestKey, onClose, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <ActionModal<Values, { code: string }>
      open={requestKey !== undefined}
      onClose={onClose}
      title={t('conduct:own.open')}
      action={t('conduct:own.send')}
      send={(values) =>
        call(
          api.POST('/api/public/conduct-complaints', {
            body: { ...credentials, ...values, requestKey: requestKey! },
          }),
        )
      }
      onDone={({ code }) => onDone(code)}
    >
      <p style={{ marginBottom: 14 }}>{t('conduct:own.promise')}</p>
      <Form.Item
        name="accusedUnitId"
        label={t('conduct:unit')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <AccusedUnit />
      </Form.Item>
      <Form.Item
        name="official"
        label={t('conduct:official')}
        extra={t('conduct:own.officialHint')}
        rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="content"
        label={t('conduct:content')}
        rules={[
          { required: true, whitespace: true, message: t('common:fieldMissing') },
          { min: 5, message: t('form:rule.minLength', { limit: 5 }) },
        ]}
      >
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
    </ActionModal>
  );
}
