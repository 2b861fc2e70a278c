import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Fund, NewFund } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { useMessage } from '../ui/use-message';

interface Props {
  fund: Fund | 'new';
  year: number;
  onClose: () => void;
}

/** Adds a fund of a year, or sets the budget of one. */
export function FundModal({ fund, year, onClose }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  const known = fund === 'new' ? undefined : fund;
  return (
    <ActionModal<NewFund, unknown>
      open
      onClose={onClose}
      title={known ? known.name : t('assistance:funds.addFor', { year })}
      action={t('assistance:funds.save')}
      initial={known ? { budgetYuan: known.budgetFen / 100 } : { department: 'civil-affairs' }}
      send={({ department, name, budgetYuan }) =>
        known
          ? call(
              api.PUT('/api/assistance-funds/{id}/budget', {
                params: { path: { id: known.id } },
                body: { budgetYuan },
              }),
            )
          : call(api.POST('/api/assistance-funds', { body: { department, name, year, budgetYuan } }))
      }
      onDone={() => {
        message.success(t('assistance:funds.saved'));
        void queries.invalidateQueries({ queryKey: ['funds'] });
        onClose();
      }}
    >
      {known ? null : (
        <>
          <Form.Item name="department" label={t('assistance:funds.department')} rules={needed}>
            <Radio.Group
              options={(['civil-affairs', 'finance'] as const).map((value) => ({
                value,
                label: t(`assistance:department.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="name" label={t('assistance:funds.name')} rules={needed}>
            <Input maxLength={60} />
          </Form.Item>
        </>
      )}
      <Form.Item name="budgetYuan" label={t('assistance:funds.budgetYuan')} rules={needed}>
        <InputNumber min={0} precision={2} style={{ width: '100%' }} />
      </Form.Item>
    </ActionModal>
  );
}
