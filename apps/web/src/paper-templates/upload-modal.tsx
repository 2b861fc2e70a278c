import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TemplateKind } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { type FileContent, FileField } from '../ui/file-field';
import { templatesQuery } from './queries';

/** Bytes; as the server takes them. */
const MAX = 2 * 1024 * 1024;

interface Props {
  kind: TemplateKind | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** A new version of a template; it is checked at once, and not in use before somebody says so. */
export function UploadModal({ kind, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <ActionModal<{ file: FileContent }, unknown>
      open={kind !== undefined}
      onClose={onClose}
      title={t('papers:templates.uploadTitle', { title: kind?.title ?? '' })}
      action={t('papers:templates.upload')}
      send={({ file }) =>
        call(
          api.POST('/api/paper-templates/{kind}', {
            params: { path: { kind: kind?.kind ?? '' } },
            body: { content: file.content },
          }),
        )
      }
      onDone={() => {
        void queries.invalidateQueries(templatesQuery);
        onClose();
        onDone();
      }}
    >
      <Form.Item
        name="file"
        label={t('papers:templates.file')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <FileField accept={['.docx']} max={MAX} rule={t('papers:templates.fileRule')} />
      </Form.Item>
    </ActionModal>
  );
}
