import { useMutation } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { saveFile } from '../api/save-file';
import { ProblemAlert } from '../ui/problem-alert';

interface Props {
  petition: { id: string; receiptNumber: string };
}

/** The whole case to take along: bound as one PDF, or as its files with a manifest. */
export function DossierExport({ petition: { id, receiptNumber } }: Props) {
  const { t } = useTranslation();
  const options = { params: { path: { id } }, parseAs: 'blob' } as const;
  const load = useMutation({
    mutationFn: (format: 'pdf' | 'zip') =>
      format === 'pdf'
        ? call(api.POST('/api/petitions/{id}/dossier/pdf', options))
        : call(api.POST('/api/petitions/{id}/dossier/zip', options)),
    onSuccess: (file, format) =>
      saveFile(file as unknown as Blob, `${t('petition:dossier.name')}-${receiptNumber}.${format}`),
  });
  const button = (format: 'pdf' | 'zip') => (
    <Button
      loading={load.isPending && load.variables === format}
      disabled={load.isPending}
      onClick={() => load.mutate(format)}
    >
      {t(`petition:dossier.${format}`)}
    </Button>
  );
  return (
    <section className="pd-card" aria-labelledby="papers-dossier">
      <h2 id="papers-dossier">{t('petition:dossier.title')}</h2>
      <p className="pd-muted pd-dossier__note">{t('petition:dossier.note')}</p>
      <ProblemAlert error={load.error} />
      <Space wrap>
        {button('pdf')}
        {button('zip')}
      </Space>
    </section>
  );
}
