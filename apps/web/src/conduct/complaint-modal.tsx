import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { useLocalized } from '../i18n/localized';
import { ActionModal } from '../ui/action-modal';
import { QueryState } from '../ui/query-state';

/** One complaint, read and answered. */
export function ComplaintModal({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const queries = useQueryClient();
  const params = { path: { id } };
  const query = useQuery({
    queryKey: ['conduct', id],
    queryFn: () => call(api.GET('/api/conduct-complaints/{id}', { params })),
    gcTime: 0,
    // Each reading is a look that goes on record.
    refetchOnWindowFocus: false,
  });
  const said = (
    <QueryState query={query}>
      {query.data ? (
        <>
          <p className="pd-muted">
            {t('conduct:matter')} <span className="pd-number">{query.data.receiptNumber}</span>{' '}
            <span data-written>{query.data.subject}</span> · {t('conduct:complainant')}{' '}
            {query.data.complainant ? (
              <span data-written>{query.data.complainant}</span>
            ) : (
              t('conduct:anonymous')
            )}
          </p>
          <p>
            <strong>{localized(query.data.unit)}</strong> <span data-written>{query.data.official}</span>
          </p>
          <p className="pd-pre" data-written style={{ marginBottom: 14 }}>
            {query.data.content}
          </p>
        </>
      ) : null}
    </QueryState>
  );
  if (!query.data || query.data.answer) {
    return (
      <Modal open title={t('conduct:one')} footer={null} onCancel={onClose}>
        {said}
        {query.data?.answer ? (
          <p className="pd-pre">
            <strong>{t('conduct:answer')}</strong> <span data-written>{query.data.answer}</span>
          </p>
        ) : null}
      </Modal>
    );
  }
  return (
    <ActionModal<{ answer: string }, unknown>
      open
      onClose={onClose}
      title={t('conduct:one')}
      action={t('conduct:send')}
      send={(body) => call(api.POST('/api/conduct-complaints/{id}/answer', { params, body }))}
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['conduct'], exact: true });
        onClose();
      }}
    >
      {said}
      <Form.Item
        name="answer"
        label={t('conduct:answer')}
        extra={t('conduct:answerHint')}
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
