import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Unit, UnitKind } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { useMessage } from '../ui/use-message';
import { UNIT_KINDS } from '../ui/vocabulary';
import { UnitSelect } from './unit-select';

interface Values {
  id: string;
  parentId: string;
  kind: UnitKind;
  nameZh: string;
  nameEn: string;
  sort?: number | null;
}

interface Props {
  /** Undefined: a new unit. */
  unit: Unit | undefined;
  /** What a new one is offered as its parent. */
  parentId?: string;
  open: boolean;
  onClose: () => void;
  onAdded?: (id: string) => void;
}

/** Adds a unit, or renames one; moving and closing have their own actions. */
export function UnitModal({ unit, parentId: above, open, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  const send = ({ id, parentId, kind, nameZh, nameEn, sort }: Values) => {
    const body = { nameZh, nameEn, ...(typeof sort === 'number' ? { sort } : {}) };
    if (!unit) return call(api.POST('/api/units', { body: { ...body, id, parentId, kind } }));
    const params = { path: { id: unit.id } };
    return call(api.PATCH('/api/units/{id}', { params, body: { ...body, version: unit.version } }));
  };
  return (
    <ActionModal<Values, Unit>
      key={unit ? `${unit.id} ${unit.version}` : `new ${above}`}
      open={open}
      onClose={onClose}
      title={t(unit ? 'people:units.editTitle' : 'people:units.add')}
      action={t('common:save')}
      initial={
        unit
          ? {
              nameZh: unit.name.zh,
              nameEn: unit.name.en,
              sort: unit.sort,
            }
          : { kind: 'community', parentId: above }
      }
      send={send}
      onDone={({ id }) => {
        void queries.invalidateQueries({ queryKey: ['units'] });
        onClose();
        if (!unit) onAdded?.(id);
        message.success(t('people:saved'));
      }}
    >
      <Form.Item name="nameZh" label={t('people:units.nameZh')} rules={needed}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('people:units.nameEn')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      {unit ? null : (
        <>
          <Form.Item name="id" label={t('people:units.id')} extra={t('people:units.idRule')} rules={needed}>
            <Input autoCapitalize="none" maxLength={64} />
          </Form.Item>
          <Form.Item name="kind" label={t('people:units.kind')} rules={needed}>
            <Select
              options={UNIT_KINDS.filter((kind) => kind !== 'town').map((value) => ({
                value,
                label: t(`people:units.kinds.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="parentId" label={t('people:units.parent')} rules={needed}>
            <UnitSelect label={t('people:units.parent')} />
          </Form.Item>
        </>
      )}
      <Form.Item name="sort" label={t('people:units.sort')}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
    </ActionModal>
  );
}
