import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { RecordedConsent, StaffReferral } from '../api/types';
import { PaperSelect } from '../assisted-return/paper-select';
import { ActionModal } from '../ui/action-modal';
import { useMessage } from '../ui/use-message';

/** Records what the petitioner signed or said. Consent is recorded as signed alone; the server refuses anything else. */
export function ConsentModal({ one, onClose }: { one: StaffReferral; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  return (
    <ActionModal<RecordedConsent, unknown>
      open
      onClose={onClose}
      title={t('assistance:word.title')}
      action={t('assistance:word.send')}
      send={({ word, how, paperId }) =>
        call(
          api.POST('/api/assistance-referrals/{id}/word', {
            params: { path: { id: one.id } },
            body: { word, how, ...(how === 'signed' && paperId ? { paperId } : {}) },
          }),
        )
      }
      onDone={() => {
        message.success(t('assistance:word.done'));
        void queries.invalidateQueries({ queryKey: ['petition', one.petitionId] });
        onClose();
      }}
    >
      <p className="pd-muted">{t('assistance:word.hint')}</p>
      <Form.Item name="word" label={t('assistance:word.word')} rules={needed}>
        <Radio.Group
          options={one.words.map((value) => ({ value, label: t(`assistance:word.say.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="how" label={t('assistance:word.how')} rules={needed}>
        <Radio.Group
          options={(['signed', 'oral'] as const).map((value) => ({
            value,
            label: t(`assistance:how.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before, after) => before.how !== after.how}>
        {({ getFieldValue }) =>
          getFieldValue('how') === 'signed' ? <PaperSelect petitionId={one.petitionId} /> : null
        }
      </Form.Item>
    </ActionModal>
  );
}
