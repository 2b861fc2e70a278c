import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { saveFile } from '../api/save-file';
import type { TemplateKind } from '../api/types';
import { ActionModal } from '../ui/action-modal';

interface Values {
  version: number;
  receiptNumber?: string;
}

/** The product's own template, among the versions to choose from. */
const PRODUCT = 0;

/** What a version makes of a real case, as PDF. */
export function PreviewModal({ kind, onClose }: { kind: TemplateKind | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const versions = kind?.versions ?? [];
  const options = [
    ...versions.map(({ version }) => ({ value: version, label: t('papers:templates.version', { version }) })),
    { value: PRODUCT, label: t('papers:templates.product') },
  ];
  return (
    <ActionModal<Values, unknown>
      open={kind !== undefined}
      onClose={onClose}
      title={t('papers:templates.previewTitle', { title: kind?.title ?? '' })}
      action={t('papers:templates.preview')}
      initial={{ version: versions[0]?.version ?? PRODUCT }}
      send={({ version, receiptNumber }) =>
        call(
          api.POST('/api/paper-templates/{kind}/preview', {
            params: { path: { kind: kind?.kind ?? '' } },
            body: { version: version || null, ...(receiptNumber?.trim() ? { receiptNumber } : {}) },
            parseAs: 'blob',
          }),
        )
      }
      onDone={(pdf) => saveFile(pdf as Blob, `${kind?.title ?? ''}.pdf`)}
    >
      <Form.Item name="version" label={t('papers:templates.which')}>
        <Select options={options} />
      </Form.Item>
      <Form.Item
        name="receiptNumber"
        label={t('papers:templates.receiptNumber')}
        extra={t('papers:templates.receiptHelp')}
      >
        <Input maxLength={40} autoCapitalize="characters" />
      </Form.Item>
    </ActionModal>
  );
}
