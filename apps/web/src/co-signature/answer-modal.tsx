import './co-signature.css';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { CoSigning, CoSignatureToGive } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { ActionModal } from '../ui/action-modal';

interface Props {
  /** What is answered; null: nothing is. */
  asked: CoSignatureToGive | null;
  onClose: () => void;
  onDone: () => void;
}

/** Agrees or objects; who objects says why. */
export default function AnswerModal({ asked, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <ActionModal<CoSigning, unknown>
      open={asked !== null}
      onClose={onClose}
      title={t('co-signature:answer.title', { step: asked ? localized(asked.step) : '' })}
      action={t('co-signature:answer.send')}
      send={({ answer, opinion }) =>
        call(
          api.POST('/api/co-signatures/{id}/answer', {
            params: { path: { id: asked?.id ?? '' } },
            body: { answer, ...(opinion?.trim() ? { opinion } : {}) },
          }),
        )
      }
      onDone={onDone}
    >
      {asked?.word ? <p className="pd-pre pd-cosign__asked">{asked.word}</p> : null}
      <Form.Item
        name="answer"
        label={t('co-signature:answer.answer')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Radio.Group
          options={(['agreed', 'objected'] as const).map((value) => ({
            value,
            label: t(`co-signature:answer.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="opinion"
        label={t('co-signature:answer.opinion')}
        extra={t('co-signature:answer.hint')}
        dependencies={['answer']}
        rules={[
          ({ getFieldValue }) => ({
            required: getFieldValue('answer') === 'objected',
            whitespace: true,
            message: t('co-signature:answer.opinionMissing'),
          }),
        ]}
      >
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
    </ActionModal>
  );
}
