import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { ListEntry } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import type { ListDialogProps } from './list-dialog-props';

/** Writes one person into the list, as it stands on the paper. */
export function AddPersonModal({
  petitionId,
  open,
  onClose,
  onDone,
}: ListDialogProps & { onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <ActionModal<ListEntry, unknown>
      open={open}
      onClose={onClose}
      title={t('joint:add.title')}
      action={t('joint:add.send')}
      send={(values) => {
        const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
        return call(
          api.POST('/api/petitions/{id}/signed-list/people', {
            params: { path: { id: petitionId } },
            body: Object.fromEntries(filled) as ListEntry,
          }),
        );
      }}
      onDone={onDone}
    >
      <Form.Item
        name="name"
        label={t('petition:name')}
        rules={[{ required: true, whitespace: true, message: t('register:nameMissing') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idNumber" label={t('petition:idNumber')} extra={t('joint:add.either')}>
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('petition:phone')}
        normalize={(value: string) => value.replaceAll(/\s/g, '')}
      >
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="address" label={t('petition:address')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="signed"
        label={t('joint:column.signed')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Radio.Group
          options={[
            { value: true, label: t('joint:isSigned') },
            { value: false, label: t('joint:notSigned') },
          ]}
        />
      </Form.Item>
    </ActionModal>
  );
}
