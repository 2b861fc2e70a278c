import { useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { YearOfMeetings } from '../api/types';
import { ActionModal } from '../ui/action-modal';

/** Puts regular meetings into the plan of the year; as many as it lacks are proposed. */
export function RegularModal({ year, onClose }: { year: YearOfMeetings; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const proposed = year.proposed.map((day) => dayjs(day));
  return (
    <ActionModal<{ days: Dayjs[] }, unknown>
      open
      onClose={onClose}
      title={t('meeting:regular.title')}
      action={t('meeting:regular.send')}
      initial={{ days: proposed.length > 0 ? proposed : [undefined as unknown as Dayjs] }}
      send={({ days }) =>
        call(api.POST('/api/meetings', { body: { days: days.map((day) => day.format('YYYY-MM-DD')) } }))
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['meetings'] });
        onClose();
      }}
    >
      <p className="pd-muted">{t('meeting:regular.hint')}</p>
      {proposed.length > 0 ? <p className="pd-muted">{t('meeting:regular.proposed')}</p> : null}
      <Form.List name="days">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="pd-meeting-day">
                <Form.Item
                  name={name}
                  label={t('meeting:regular.day', { number: name + 1 })}
                  rules={[{ required: true, message: t('common:fieldMissing') }]}
                >
                  <DatePicker />
                </Form.Item>
                {fields.length > 1 ? (
                  <Button
                    aria-label={t('meeting:regular.removeOne', { number: name + 1 })}
                    onClick={() => remove(name)}
                  >
                    {t('meeting:remove')}
                  </Button>
                ) : null}
              </div>
            ))}
            <Button onClick={() => add()}>{t('meeting:regular.add')}</Button>
          </>
        )}
      </Form.List>
    </ActionModal>
  );
}
