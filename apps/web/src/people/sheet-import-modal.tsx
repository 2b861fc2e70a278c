import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetFault } from '../api/types';
import { type FileContent, FileField } from '../ui/file-field';
import { ProblemAlert } from '../ui/problem-alert';
import { SheetFaults } from '../ui/sheet-faults';

const SHEETS = ['.xlsx', '.csv'];
const MAX = 2 * 1024 * 1024;

interface Report {
  faults: SheetFault[];
  applied: boolean;
}

interface Props<R extends Report> {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What the sheet has in it. */
  text: string;
  send: (mode: 'preview' | 'apply', content: string) => Promise<R>;
  onApplied: () => unknown;
  /** How many changes a report has. */
  changesOf: (report: R) => number;
  /** What happens, or has happened, line by line. */
  show: (report: R, done: boolean) => ReactNode;
}

/** Chooses a spreadsheet, shows what would happen, and does all of it or nothing. */
export function SheetImportModal<R extends Report>(props: Props<R>) {
  const { open, onClose, title, text, send, onApplied, changesOf, show } = props;
  const { t } = useTranslation();
  const [file, setFile] = useState<FileContent>();
  const preview = useMutation({ mutationFn: () => send('preview', file!.content) });
  const apply = useMutation({
    mutationFn: () => send('apply', file!.content),
    // Somebody changed the organisation meanwhile: what is wrong now is shown.
    onSuccess: (report) => (report.applied ? onApplied() : preview.mutate()),
  });
  const choose = (next: FileContent | undefined) => {
    setFile(next);
    preview.reset();
    apply.reset();
  };
  const done = apply.data?.applied ? apply.data : undefined;
  const report = done ?? preview.data;
  const changes = report ? changesOf(report) : 0;
  return (
    <Modal
      open={open}
      title={title}
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
          <p className="pd-muted">{text}</p>
          <label htmlFor="sheet-file">{t('people:import.file')}</label>
          <FileField
            id="sheet-file"
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
          {report.faults.length === 0 ? show(report, done !== undefined) : null}
        </div>
      ) : null}
    </Modal>
  );
}
