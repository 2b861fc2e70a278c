import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { DeliveryResult, DeliveryRow } from '../api/types';
import { petitionQuery } from '../petition/queries';
import { useNow } from '../time/clock';
import { localText } from '../time/shanghai';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';

const RESULTS = ['delivered', 'refused', 'unreachable'] as const;

interface Values extends Pick<DeliveryResult, 'result' | 'reason' | 'attachmentId'> {
  receivedOn?: Dayjs;
}

interface Props {
  row: DeliveryRow;
  onClose: () => void;
  onDone: () => void;
}

/** Records what became of a delivery, with the photographed receipt that was added to the case's files. */
export function ResultModal({ row, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const today = dayjs(localText(useNow()).slice(0, 10));
  const { data } = useQuery(petitionQuery(row.petitionId));
  const files = (data?.attachments ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActionModal<Values, unknown>
      open
      onClose={onClose}
      title={t('delivery:result.title', { number: row.receiptNumber })}
      action={t('delivery:result.send')}
      initial={{ result: 'delivered', receivedOn: today }}
      send={({ receivedOn, ...values }) =>
        call(
          api.POST('/api/deliveries/{id}/result', {
            params: { path: { id: row.id } },
            body: { ...values, receivedOn: receivedOn?.format('YYYY-MM-DD') },
          }),
        )
      }
      onDone={onDone}
    >
      <Form.Item name="result" label={t('delivery:result.what')}>
        <Radio.Group
          vertical
          options={RESULTS.map((value) => ({ value, label: t(`delivery:state.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['result']}>
        {({ getFieldValue }) =>
          getFieldValue('result') === 'delivered' ? (
            <Form.Item
              name="receivedOn"
              label={t('delivery:result.receivedOn')}
              extra={t('delivery:result.receivedHint')}
              rules={[{ required: true, message: t('common:fieldMissing') }]}
            >
              <DatePicker
                allowClear={false}
                minDate={dayjs(localText(Date.parse(row.createdAt)).slice(0, 10))}
                maxDate={today}
              />
            </Form.Item>
          ) : null
        }
      </Form.Item>
      <ReasonField label={t('delivery:result.how')} max={500} />
      <Form.Item name="attachmentId" label={t('delivery:receipt')} extra={t('delivery:result.receiptHint')}>
        <Select allowClear options={files} placeholder={t('common:selectPlaceholder')} />
      </Form.Item>
    </ActionModal>
  );
}
