import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { MeetingPlan, MeetingView } from '../api/types';
import { ActionModal } from '../ui/action-modal';

const MODES = ['in-person', 'online'] as const;

/** Gives a planned meeting another day, hour or place. */
export function MoveModal({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  const { plannedOn, startsAt, mode, place } = meeting;
  return (
    <ActionModal<Omit<MeetingPlan, 'plannedOn'> & { plannedOn: Dayjs }, unknown>
      open
      onClose={onClose}
      title={t('meeting:move.title')}
      action={t('meeting:move.send')}
      initial={{
        ...(plannedOn && { plannedOn: dayjs(plannedOn) }),
        startsAt: startsAt ?? '',
        mode: mode ?? 'in-person',
        place: place ?? '',
      }}
      send={(values) =>
        call(
          api.PUT('/api/meetings/{id}/plan', {
            params: { path: { id: meeting.id } },
            body: { ...values, plannedOn: values.plannedOn.format('YYYY-MM-DD') },
          }),
        )
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['meetings'] });
        onClose();
      }}
    >
      <p className="pd-muted">{t('meeting:move.hint')}</p>
      <Form.Item name="plannedOn" label={t('meeting:move.plannedOn')} rules={needed}>
        <DatePicker />
      </Form.Item>
      <Form.Item
        name="startsAt"
        label={t('meeting:move.startsAt')}
        rules={[
          { required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: t('meeting:move.startsAtHint') },
        ]}
      >
        <Input maxLength={5} placeholder={t('meeting:move.startsAtHint')} />
      </Form.Item>
      <Form.Item name="mode" label={t('meeting:move.mode')} rules={needed}>
        <Radio.Group options={MODES.map((value) => ({ value, label: t(`meeting:mode.${value}`) }))} />
      </Form.Item>
      <Form.Item name="place" label={t('meeting:move.place')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
    </ActionModal>
  );
}
