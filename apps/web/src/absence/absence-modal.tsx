import { useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { NewDeputy } from '../api/types';
import { useMe } from '../session/me';
import { useNow } from '../time/clock';
import { localText } from '../time/shanghai';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { useMessage } from '../ui/use-message';
import { DeputyFields } from './deputy-fields';
import { deputyOf } from './deputy-values';
import { PersonChoice } from './person-choice';

interface Values {
  personId?: string;
  firstDay: Dayjs;
  lastDay: Dayjs;
  reason?: string;
  deputies?: NewDeputy[];
}

interface Props {
  /** For oneself, or for somebody whom one leads. */
  whose: 'own' | 'other';
  open: boolean;
  onClose: () => void;
}

/** Records an absence: from when until when, and who stands in for what. */
export function AbsenceModal({ whose, open, onClose }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const me = useMe();
  const queries = useQueryClient();
  const today = dayjs(localText(useNow()).slice(0, 10));
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  const isPast = (day: Dayjs) => day.isBefore(today, 'day');
  return (
    <ActionModal<Values, unknown>
      open={open}
      onClose={onClose}
      title={t(whose === 'own' ? 'absence:record.own' : 'absence:record.other')}
      action={t('absence:record.send')}
      initial={{ deputies: [{} as NewDeputy] }}
      send={({ firstDay, lastDay, deputies = [], ...more }) =>
        call(
          api.POST('/api/absences', {
            body: {
              ...more,
              firstDay: firstDay.format('YYYY-MM-DD'),
              lastDay: lastDay.format('YYYY-MM-DD'),
              deputies: deputies.map(deputyOf),
            },
          }),
        )
      }
      onDone={() => {
        for (const key of ['absences', 'people', 'inbox'])
          void queries.invalidateQueries({ queryKey: [key] });
        onClose();
        message.success(t('absence:record.done'));
      }}
    >
      {whose === 'other' ? (
        <Form.Item name="personId" label={t('absence:who')} rules={needed}>
          <PersonChoice
            id="personId"
            label={t('absence:who')}
            offers={({ active, id }) => active && id !== me.id}
          />
        </Form.Item>
      ) : null}
      <div className="pd-absence-days">
        <Form.Item name="firstDay" label={t('absence:firstDay')} rules={needed}>
          <DatePicker disabledDate={isPast} />
        </Form.Item>
        <Form.Item name="lastDay" label={t('absence:lastDay')} rules={needed}>
          <DatePicker disabledDate={isPast} />
        </Form.Item>
      </div>
      {whose === 'other' ? <ReasonField max={200} extra={t('absence:record.reasonHint')} /> : null}
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.personId !== after.personId}>
        {({ getFieldValue }) => (
          <Form.List name="deputies">
            {(fields, { add, remove }) => (
              <fieldset className="pd-deputies">
                <legend>{t('absence:deputies')}</legend>
                <p className="pd-muted pd-small">{t('absence:record.hint')}</p>
                {fields.map(({ key, name }) => (
                  <div key={key} className="pd-deputies__one">
                    <DeputyFields
                      at={name}
                      absentId={whose === 'own' ? me.id : (getFieldValue('personId') as string | undefined)}
                    />
                    <Button
                      size="small"
                      aria-label={t('absence:record.removeOne', { number: name + 1 })}
                      onClick={() => remove(name)}
                    >
                      {t('common:remove')}
                    </Button>
                  </div>
                ))}
                <Button onClick={() => add({})}>{t('absence:record.addDeputy')}</Button>
              </fieldset>
            )}
          </Form.List>
        )}
      </Form.Item>
    </ActionModal>
  );
}
