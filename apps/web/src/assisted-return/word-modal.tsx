import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { RecordedWord, StaffReturn } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { useMessage } from '../ui/use-message';
import { PaperSelect } from './paper-select';

/** Records what the petitioner signed or said. Consent is recorded as signed alone; the server refuses anything else. */
export function WordModal({ one, onClose }: { one: StaffReturn; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  return (
    <ActionModal<RecordedWord, unknown>
      open
      onClose={onClose}
      title={t('return:word.title')}
      action={t('return:word.send')}
      send={({ word, how, paperId }) =>
        call(
          api.POST('/api/assisted-returns/{id}/word', {
            params: { path: { id: one.id } },
            body: { word, how, ...(how === 'signed' && paperId ? { paperId } : {}) },
          }),
        )
      }
      onDone={() => {
        message.success(t('return:word.done'));
        void queries.invalidateQueries({ queryKey: ['returns'] });
        void queries.invalidateQueries({ queryKey: ['petition', one.petition.id] });
        onClose();
      }}
    >
      <p className="pd-muted">{t('return:word.hint')}</p>
      <Form.Item name="word" label={t('return:word.word')} rules={needed}>
        <Radio.Group options={one.words.map((value) => ({ value, label: t(`return:word.say.${value}`) }))} />
      </Form.Item>
      <Form.Item name="how" label={t('return:word.how')} rules={needed}>
        <Radio.Group
          options={(['signed', 'oral'] as const).map((value) => ({ value, label: t(`return:how.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before, after) => before.how !== after.how}>
        {({ getFieldValue }) =>
          getFieldValue('how') === 'signed' ? <PaperSelect petitionId={one.petition.id} /> : null
        }
      </Form.Item>
    </ActionModal>
  );
}
