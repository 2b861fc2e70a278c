import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { Problem } from '../api/problem';
import type { CalendarYear } from '../api/types';
import { type FileContent, FileField } from '../ui/file-field';
import { ProblemAlert } from '../ui/problem-alert';
import { ReasonField } from '../ui/reason-field';
import { SheetFaults } from '../ui/sheet-faults';
import { useMessage } from '../ui/use-message';
import { ImportedDays } from './imported-days';
import { MovedList } from './moved-list';
import { PREVIEW_PAGE } from './queries';
import { SampleButton } from './sample-button';
import { SHOWN_ELSEWHERE } from './shown-elsewhere';

const SHEETS = ['.xlsx', '.csv'];
const MAX = 2 * 1024 * 1024;

/** Reads a year's days from a sheet: first what it would change and move, then all of it or nothing. */
export function ImportModal({ calendar, onClose }: { calendar: CalendarYear; onClose: () => void }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const [file, setFile] = useState<FileContent>();
  const [page, setPage] = useState(1);
  const { year } = calendar;
  const send = (mode: 'preview' | 'apply', version: number, at = 1) =>
    call(
      api.POST('/api/calendar/import', {
        body: {
          mode,
          year,
          version,
          content: file?.content ?? '',
          reason: (form.getFieldValue('reason') as string).trim(),
          offset: (at - 1) * PREVIEW_PAGE,
          limit: PREVIEW_PAGE,
        },
      }),
    );
  const preview = useMutation({ mutationFn: (at: number) => send('preview', calendar.version, at) });
  const apply = useMutation({
    mutationFn: (version: number) => send('apply', version),
    onSuccess: (report) => {
      for (const key of SHOWN_ELSEWHERE) void queries.invalidateQueries({ queryKey: [key] });
      if (!report.applied) return preview.mutate(1);
      message.success(t('calendar:saved', { count: report.moved?.total ?? 0 }));
      onClose();
    },
    onError: (error) => {
      // Somebody else was faster: what it would do now has to be looked at again.
      if (error instanceof Problem && error.status === 409) preview.mutate(1);
    },
  });
  const forget = () => {
    preview.reset();
    apply.reset();
  };
  const look = (at: number) => {
    setPage(at);
    preview.mutate(at);
  };
  const report = preview.data;
  return (
    <Modal
      open
      title={t('calendar:import.title', { year })}
      onCancel={onClose}
      width={720}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            type={report?.moved ? 'default' : 'primary'}
            disabled={!file}
            loading={preview.isPending}
            onClick={form.submit}
          >
            {t('calendar:import.look')}
          </Button>
          {report?.moved ? (
            <Button
              type="primary"
              loading={apply.isPending}
              disabled={preview.isPending}
              onClick={() => apply.mutate(report.version)}
            >
              {t('calendar:import.apply', { count: report.days.length })}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="pd-muted">
        {t('calendar:import.text')} <SampleButton calendar={calendar} />
      </p>
      <label htmlFor="calendar-file">{t('calendar:import.file')}</label>
      <FileField
        id="calendar-file"
        value={file}
        onChange={(next) => {
          setFile(next);
          forget();
        }}
        accept={SHEETS}
        max={MAX}
        rule={t('people:import.rule', { max: MAX / 1024 / 1024 })}
      />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onValuesChange={forget}
        onFinish={() => {
          apply.reset();
          look(1);
        }}
      >
        <ReasonField max={200} extra={t('calendar:correct.reasonHint')} />
      </Form>
      <ProblemAlert error={apply.error ?? preview.error} />
      {report ? (
        <div role="status">
          <SheetFaults faults={report.faults} />
          {report.faults.length === 0 ? <ImportedDays days={report.days} /> : null}
          {report.moved ? <MovedList preview={report.moved} page={page} onPage={look} /> : null}
        </div>
      ) : null}
    </Modal>
  );
}
