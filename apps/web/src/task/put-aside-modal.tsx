import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { TaskView } from '../api/types';
import { useNow } from '../time/clock';
import { localText } from '../time/shanghai';
import { ActionModal } from '../ui/action-modal';

interface Props {
  task: TaskView;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** The server's bound for a task without a deadline, in days. */
const FURTHEST = 90;

/** Puts a claimed task aside until a day, at most until the last one of its deadline. */
export function PutAsideModal({ task, open, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const today = dayOf(useNow());
  // 24:00 of the last day is 00:00 of the next.
  const due = task.dueAt ? dayOf(Date.parse(task.dueAt) - 60_000) : undefined;
  const last = due?.isBefore(today.add(FURTHEST, 'day')) ? due : today.add(FURTHEST, 'day');
  return (
    <ActionModal<{ until: Dayjs }, unknown>
      open={open}
      onClose={onClose}
      title={t('task:aside.title')}
      action={t('task:aside.action')}
      send={({ until }) =>
        call(
          api.POST('/api/tasks/{key}/put-aside', {
            params: { path: { key: task.key } },
            body: { until: until.format('YYYY-MM-DD') },
          }),
        )
      }
      onDone={onDone}
    >
      <Form.Item
        name="until"
        label={t('task:aside.until')}
        extra={t(due ? 'task:aside.hintDue' : 'task:aside.hint', { day: last.format('YYYY-MM-DD') })}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <DatePicker
          allowClear={false}
          minDate={today.add(1, 'day')}
          maxDate={last}
          disabledDate={(day) => !day.isAfter(today, 'day') || day.isAfter(last, 'day')}
        />
      </Form.Item>
    </ActionModal>
  );
}

const dayOf = (instant: number): Dayjs => dayjs(localText(instant).slice(0, 10));
