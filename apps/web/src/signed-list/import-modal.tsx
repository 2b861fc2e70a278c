import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { ListImport } from '../api/types';
import { type FileContent, FileField } from '../ui/file-field';
import { ProblemAlert } from '../ui/problem-alert';
import { ImportReport } from './import-report';
import type { ListDialogProps } from './list-dialog-props';

const SHEETS = ['.xlsx', '.csv'];
const MAX = 2 * 1024 * 1024;

/** Chooses a spreadsheet, shows what is in it, and imports it: all of it, or without the bad rows when told so. */
export function ImportModal({
  petitionId,
  open,
  onClose,
  onDone,
}: ListDialogProps & { onDone: (imported: number) => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<FileContent>();
  const send = (mode: ListImport['mode']) =>
    call(
      api.POST('/api/petitions/{id}/signed-list/import', {
        params: { path: { id: petitionId } },
        body: { mode, content: file!.content },
      }),
    );
  const preview = useMutation({ mutationFn: () => send('preview') });
  const write = useMutation({
    mutationFn: (mode: 'all' | 'good') => send(mode),
    onSuccess: (report) => {
      // Somebody else changed the list meanwhile: what is wrong now is shown, and asked again.
      if (report.imported === 0) return preview.mutate();
      onDone(report.imported);
    },
  });
  const choose = (next: FileContent | undefined) => {
    setFile(next);
    preview.reset();
    write.reset();
  };
  const report = preview.data;
  const bad = new Set(report?.faults.map(({ row }) => row)).size;
  return (
    <Modal
      open={open}
      title={t('joint:import.title')}
      onCancel={onClose}
      afterClose={() => choose(undefined)}
      destroyOnHidden
      width={720}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          {report && bad > 0 && report.good > 0 ? (
            <Button danger loading={write.isPending} onClick={() => write.mutate('good')}>
              {t('joint:import.good', { count: report.good, bad })}
            </Button>
          ) : null}
          {report && bad === 0 && report.good > 0 ? (
            <Button type="primary" loading={write.isPending} onClick={() => write.mutate('all')}>
              {t('joint:import.all', { count: report.good })}
            </Button>
          ) : null}
          {report ? null : (
            <Button
              type="primary"
              disabled={!file}
              loading={preview.isPending}
              onClick={() => preview.mutate()}
            >
              {t('joint:import.preview')}
            </Button>
          )}
        </>
      }
    >
      <p className="pd-muted">{t('joint:import.text')}</p>
      <label htmlFor="signed-list-file">{t('joint:import.file')}</label>
      <FileField
        id="signed-list-file"
        value={file}
        onChange={choose}
        accept={SHEETS}
        max={MAX}
        rule={t('joint:import.rule', { max: MAX / 1024 / 1024 })}
      />
      <ProblemAlert error={preview.error ?? write.error} />
      {report ? <ImportReport report={report} /> : null}
    </Modal>
  );
}
