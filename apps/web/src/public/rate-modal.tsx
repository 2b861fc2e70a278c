import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { ActionModal } from '../ui/action-modal';
import type { PetitionerActionProps } from './petitioner-action-props';

const SCORES = [5, 4, 3, 2, 1] as const;

/** The petitioner says how satisfied they are; in words, not stars. */
export function RateModal({ credentials, open, onClose, onDone }: PetitionerActionProps) {
  const { t } = useTranslation();
  return (
    <ActionModal<{ score: number; comment?: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('public:actions.rate.title')}
      action={t('public:actions.rate.send')}
      send={({ score, comment }) =>
        call(
          api.POST('/api/public/rate', {
            body: { ...credentials, score, ...(comment?.trim() ? { comment: comment.trim() } : {}) },
          }),
        )
      }
      onDone={onDone}
    >
      <Form.Item
        name="score"
        label={t('public:actions.rate.score')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Radio.Group
          vertical
          options={SCORES.map((value) => ({ value, label: t(`public:actions.rate.word.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="comment" label={t('public:actions.rate.comment')}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </ActionModal>
  );
}
