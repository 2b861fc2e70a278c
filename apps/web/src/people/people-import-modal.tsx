import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { type FileContent, FileField } from '../ui/file-field';
import { ProblemAlert } from '../ui/problem-alert';
import { SheetFaults } from '../ui/sheet-faults';
import { ImportedPeople } from './imported-people';

const SHEETS = ['.xlsx', '.csv'];
const MAX = 2 * 1024 * 1024;

/** Chooses a spreadsheet of people, shows what would happen to whom, and does all of it or nothing. */
export function PeopleImportModal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [file, setFile] = useState<FileContent>();
  const send = (mode: 'preview' | 'apply') =>
    call(api.POST('/api/people/import', { body: { mode, content: file!.content } }));
  const preview = useMutation({ mutationFn: () => send('preview') });
  const apply = useMutation({
    mutationFn: () => send('apply'),
    onSuccess: (report) =>
      // Somebody changed the organisation meanwhile: what is wrong now is shown.
      report.applied ? queries.invalidateQueries({ queryKey: ['people'] }) : preview.mutate(),
  });
  const choose = (next: FileContent | undefined) => {
    setFile(next);
    preview.reset();
    apply.reset();
  };
  const done = apply.data?.applied ? apply.data : undefined;
  const report = done ?? preview.data;
  const changes = report?.people.filter(({ change }) => change !== 'same').length ?? 0;
  return (
    <Modal
      open={open}
      title={t('people:import.title')}
      onCancel={onClose}
      afterClose={() => choose(undefined)}
      destroyOnHidden
      width={760}
      footer={
        <>
          <Button onClick={onClose}>{t(done ? 'common:close' : 'common:cancel')}</Button>
          {done ? null : report && report.faults.length === 0 ? (
            <Button
              type="primary"
              disabled={changes === 0}
              loading={apply.isPending}
              onClick={() => apply.mutate()}
            >
              {t('people:import.apply', { count: changes })}
            </Button>
          ) : (
            <Button
              type="primary"
              disabled={!file}
              loading={preview.isPending}
              onClick={() => preview.mutate()}
            >
              {t('people:import.preview')}
            </Button>
          )}
        </>
      }
    >
      {done ? (
        <Alert type="success" showIcon title={t('people:import.done', { count: changes })} />
      ) : (
        <>
          <p className="pd-muted">{t('people:import.text')}</p>
          <label htmlFor="people-file">{t('people:import.file')}</label>
          <FileField
            id="people-file"
            value={file}
            onChange={choose}
            accept={SHEETS}
            max={MAX}
            rule={t('people:import.rule', { max: MAX / 1024 / 1024 })}
          />
        </>
      )}
      <ProblemAlert error={preview.error ?? apply.error} />
      {report ? (
        <div role="status">
          <SheetFaults faults={report.faults} />
          {report.faults.length === 0 ? (
            <ImportedPeople people={report.people} done={done !== undefined} />
          ) : null}
        </div>
      ) : null}
    </Modal>
  );
}
