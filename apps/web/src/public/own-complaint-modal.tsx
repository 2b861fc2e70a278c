import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Credentials, OwnComplaint } from '../api/types';
import { useDates } from '../time/format';
import { ActionModal } from '../ui/action-modal';

interface Props {
  credentials: Credentials;
  onClose: () => void;
}

/** The petitioner reads a complaint and its answer with the complaint's code. */
export function OwnComplaintModal({ credentials, onClose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const [own, setOwn] = useState<OwnComplaint>();
  if (own) {
    return (
      <Modal open title={t('conduct:one')} footer={null} onCancel={onClose}>
        <p>
          <strong data-written>{own.official}</strong>{' '}
          <span className="pd-muted">{t('conduct:received', { at: dates.full(own.receivedAt) })}</span>
        </p>
        <p className="pd-pre" data-written>
          {own.content}
        </p>
        {own.answer ? (
          <p className="pd-pre">
            <strong>{t('conduct:answer')}</strong> <span data-written>{own.answer}</span>
          </p>
        ) : (
          <p className="pd-muted">{t('conduct:own.due', { day: dates.lastDay(own.dueAt) })}</p>
        )}
      </Modal>
    );
  }
  return (
    <ActionModal<{ complaintCode: string }, OwnComplaint>
      open
      onClose={onClose}
      title={t('conduct:own.read')}
      action={t('conduct:own.show')}
      send={({ complaintCode }) =>
        call(
          api.POST('/api/public/conduct-complaints/own', {
            body: { ...credentials, complaintCode: complaintCode.trim() },
          }),
        )
      }
      onDone={setOwn}
    >
      <Form.Item
        name="complaintCode"
        label={t('conduct:own.code')}
        extra={t('conduct:own.codeHint')}
        rules={[
          { required: true, whitespace: true, message: t('common:fieldMissing') },
          { min: 4, message: t('form:rule.minLength', { limit: 4 }) },
        ]}
      >
        <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} />
      </Form.Item>
    </ActionModal>
  );
}
