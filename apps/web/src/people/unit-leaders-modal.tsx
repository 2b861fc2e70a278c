import { useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Unit, UnitOverview } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useMessage } from '../ui/use-message';
import { ActionModal } from '../ui/action-modal';
import { usePersonSearch } from './use-person-search';

interface Props {
  unit: Unit;
  people: UnitOverview['people'];
  open: boolean;
  onClose: () => void;
}

interface Values {
  chief?: string;
  deputies?: string[];
}

/** Names the first leader (一把手) of a unit and its deputies, of the people who have a post in it. */
export function UnitLeadersModal({ unit, people, open, onClose }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const message = useMessage();
  const queries = useQueryClient();
  const search = usePersonSearch();
  const options = people.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const ranked = (rank: 'chief' | 'deputy') =>
    people.filter(({ leads }) => leads === rank).map(({ id }) => id);
  return (
    <ActionModal<Values, unknown>
      key={unit.version}
      open={open}
      onClose={onClose}
      title={t('people:units.leaders.title', { name: localized(unit.name) })}
      action={t('common:save')}
      initial={{ chief: ranked('chief')[0], deputies: ranked('deputy') }}
      send={({ chief, deputies = [] }) =>
        call(
          api.PATCH('/api/units/{id}', {
            params: { path: { id: unit.id } },
            body: {
              version: unit.version,
              leaders: [
                ...(chief ? [{ personId: chief, rank: 'chief' as const }] : []),
                ...deputies.map((personId) => ({ personId, rank: 'deputy' as const })),
              ],
            },
          }),
        )
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['units'] });
        void queries.invalidateQueries({ queryKey: ['people'] });
        onClose();
        message.success(t('people:saved'));
      }}
    >
      <p className="pd-muted">{t('people:units.leaders.text')}</p>
      <Form.Item name="chief" label={t('people:units.leaders.chief')}>
        <Select
          allowClear
          showSearch={search}
          options={options}
          placeholder={t('common:selectPlaceholder')}
        />
      </Form.Item>
      <Form.Item
        name="deputies"
        label={t('people:units.leaders.deputy')}
        dependencies={['chief']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, deputies: string[] = []) =>
              deputies.includes(getFieldValue('chief') as string)
                ? Promise.reject(new Error(t('people:units.leaders.both')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Select
          mode="multiple"
          maxCount={19}
          showSearch={search}
          options={options}
          placeholder={t('common:selectPlaceholder')}
        />
      </Form.Item>
    </ActionModal>
  );
}
