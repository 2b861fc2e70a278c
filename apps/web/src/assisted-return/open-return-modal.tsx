import { DatePicker, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { OpenReturn } from '../api/types';
import type { CaseActionProps } from '../petition/case-action-props';
import { petitionQuery } from '../petition/queries';
import { ActionModal } from '../ui/action-modal';
import { PaperSelect } from './paper-select';

type Values = Omit<OpenReturn, 'transferOn'> & { transferOn?: Dayjs };

/** Opens an assisted return on a transfer from a higher level, or with a request that the petitioner signed. */
export function OpenReturnModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  const { data: petition } = useQuery({ ...petitionQuery(petitionId), enabled: open });
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  const origins = (['transfer', 'signed-request'] as const).filter(
    (origin) => origin !== 'transfer' || petition?.channel === 'superior-assigned',
  );
  return (
    <ActionModal<Values, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.assisted-return.title')}
      action={t('petition:action.assisted-return.send')}
      initial={{ ordinal: 1 }}
      send={({ transferOn, ...body }) =>
        call(
          api.POST('/api/petitions/{id}/assisted-returns', {
            params: { path: { id: petitionId } },
            body: { ...body, ...(transferOn ? { transferOn: transferOn.format('YYYY-MM-DD') } : {}) },
          }),
        )
      }
      onDone={onDone}
    >
      <p className="pd-muted">{t('petition:action.assisted-return.hint')}</p>
      <Form.Item name="origin" label={t('return:open.origin')} rules={needed}>
        <Radio.Group options={origins.map((value) => ({ value, label: t(`return:origin.${value}`) }))} />
      </Form.Item>
      <Form.Item name="ordinal" label={t('return:open.ordinal')} rules={needed}>
        <Select
          aria-label={t('return:open.ordinal')}
          options={petition?.petitioners.map(({ ordinal, nameMasked }) => ({
            value: ordinal,
            label: `${ordinal} · ${nameMasked}`,
          }))}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before, after) => before.origin !== after.origin}>
        {({ getFieldValue }) => {
          if (getFieldValue('origin') === 'signed-request') return <PaperSelect petitionId={petitionId} />;
          return getFieldValue('origin') === 'transfer' ? (
            <>
              <Form.Item name="transferNumber" label={t('return:open.number')} rules={needed}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name="transferBody" label={t('return:open.body')} rules={needed}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name="transferOn" label={t('return:open.day')} rules={needed}>
                <DatePicker />
              </Form.Item>
            </>
          ) : null;
        }}
      </Form.Item>
    </ActionModal>
  );
}
