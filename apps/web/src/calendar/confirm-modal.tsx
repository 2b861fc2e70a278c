import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { CalendarYear } from '../api/types';
import { ProblemAlert } from '../ui/problem-alert';
import { ReasonField } from '../ui/reason-field';
import { useFieldErrors } from '../ui/use-field-errors';
import { ChangeFooter } from './change-footer';
import { MovedList } from './moved-list';
import { useCalendarChange } from './use-calendar-change';

/** Declares a year final, so that nothing in it is provisional any more; or takes that back. */
export function ConfirmModal({ calendar, onClose }: { calendar: CalendarYear; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const { year, confirmed } = calendar;
  const act = confirmed ? 'unconfirm' : 'confirm';
  const change = useCalendarChange<number>(
    (of) => ({ act, firstDay: `${of}-01-01`, lastDay: `${of}-12-31` }),
    ({ order, reason, version }) =>
      call(
        api.POST('/api/calendar/confirmations', {
          body: { year: order, final: act === 'confirm', reason, version },
        }),
      ),
    onClose,
  );
  const shown = useFieldErrors(form, change.error);
  return (
    <Modal
      open
      title={t(`calendar:${act}.title`, { year })}
      onCancel={onClose}
      width={680}
      footer={<ChangeFooter change={change} onLook={form.submit} onClose={onClose} />}
    >
      <p className="pd-muted">{t(`calendar:${act}.text`)}</p>
      <ProblemAlert error={change.error} shownFields={shown} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onValuesChange={change.forget}
        onFinish={({ reason }) => change.look(year, reason.trim())}
      >
        <ReasonField max={200} />
      </Form>
      {change.preview ? (
        <MovedList preview={change.preview} page={change.page} onPage={change.setPage} />
      ) : null}
    </Modal>
  );
}
