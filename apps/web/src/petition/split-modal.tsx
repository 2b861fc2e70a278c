import { Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Split } from '../api/types';
import { newRequestKey } from '../register/new-request-key';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { CaseActionProps } from './case-action-props';

/** Takes one of several matters out into a case of its own. */
export function SplitModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  // One key for each time the dialog is opened: pressed twice, one case is made.
  const [requestKey, setRequestKey] = useState(newRequestKey);
  useEffect(() => {
    if (open) setRequestKey(newRequestKey());
  }, [open]);
  return (
    <ActionModal<Omit<Split, 'requestKey'>, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.split.title')}
      action={t('petition:action.split.send')}
      send={({ demand, ...values }) =>
        call(
          api.POST('/api/petitions/{id}/split', {
            params: { path: { id: petitionId } },
            body: { ...values, ...(demand ? { demand } : {}), requestKey },
          }),
        )
      }
      onDone={onDone}
    >
      <p className="pd-muted pd-dialogintro">{t('petition:action.split.hint')}</p>
      <Form.Item
        name="subject"
        label={t('petition:action.split.subject')}
        rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="content"
        label={t('petition:action.split.content')}
        extra={t('petition:action.split.contentHint')}
        rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
      >
        <Input.TextArea rows={5} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="demand" label={t('petition:action.split.demand')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <ReasonField extra={t('petition:action.merge.reasonHint')} />
    </ActionModal>
  );
}
