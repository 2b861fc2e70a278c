import { DatePicker, Form, Input, Modal, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { CalendarDay, CalendarOrder } from '../api/types';
import { ProblemAlert } from '../ui/problem-alert';
import { ReasonField } from '../ui/reason-field';
import { useFieldErrors } from '../ui/use-field-errors';
import { ChangeFooter } from './change-footer';
import { DayFacts } from './day-facts';
import { MovedList } from './moved-list';
import { useCalendarChange } from './use-calendar-change';

interface Values {
  firstDay: Dayjs;
  lastDay: Dayjs;
  word: 'working' | 'off' | 'take-back';
  name?: string;
  reason: string;
}

const iso = (day: Dayjs) => day.format('YYYY-MM-DD');

const orderOf = ({ firstDay, lastDay, word, name }: Values): CalendarOrder => {
  const days = { firstDay: iso(firstDay), lastDay: iso(lastDay) };
  if (word === 'take-back') return { ...days, act: word };
  return {
    ...days,
    act: 'correct',
    working: word === 'working',
    ...(name?.trim() ? { name: name.trim() } : {}),
  };
};

/** Says of days that they are worked or not, or takes that back: first what it would move, then saving it. */
export function CorrectModal({ day, onClose }: { day: CalendarDay; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const change = useCalendarChange<Values>(
    orderOf,
    ({ order, reason, version }) => {
      const { act, working = false, ...days } = orderOf(order);
      return act === 'take-back'
        ? call(api.POST('/api/calendar/corrections/take-back', { body: { ...days, reason, version } }))
        : call(api.POST('/api/calendar/corrections', { body: { ...days, working, reason, version } }));
    },
    onClose,
  );
  const shown = useFieldErrors(form, change.error);
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  const initial: Partial<Values> = {
    firstDay: dayjs(day.day),
    lastDay: dayjs(day.day),
    word: day.correction ? 'take-back' : day.working ? 'off' : 'working',
  };
  return (
    <Modal
      open
      title={t('calendar:correct.title')}
      onCancel={onClose}
      width={680}
      footer={<ChangeFooter change={change} onLook={form.submit} onClose={onClose} />}
    >
      <DayFacts day={day} />
      <ProblemAlert error={change.error} shownFields={shown} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={change.forget}
        onFinish={(values: Values) => change.look(values, values.reason.trim())}
      >
        <div className="pd-calendar-span">
          <Form.Item name="firstDay" label={t('calendar:correct.firstDay')} rules={needed}>
            <DatePicker allowClear={false} />
          </Form.Item>
          <Form.Item name="lastDay" label={t('calendar:correct.lastDay')} rules={needed}>
            <DatePicker allowClear={false} />
          </Form.Item>
        </div>
        <Form.Item name="word" label={t('calendar:correct.word')} rules={needed}>
          <Radio.Group
            options={(['working', 'off', 'take-back'] as const).map((value) => ({
              value,
              label: t(`calendar:correct.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item noStyle dependencies={['word']}>
          {({ getFieldValue }) =>
            getFieldValue('word') === 'take-back' ? null : (
              <Form.Item
                name="name"
                label={t('calendar:correct.name')}
                extra={t('calendar:correct.nameHint')}
              >
                <Input maxLength={30} />
              </Form.Item>
            )
          }
        </Form.Item>
        <ReasonField max={200} extra={t('calendar:correct.reasonHint')} />
      </Form>
      {change.preview ? (
        <MovedList preview={change.preview} page={change.page} onPage={change.setPage} />
      ) : null}
    </Modal>
  );
}
