import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Unit } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useMessage } from '../ui/use-message';
import { ActionModal } from '../ui/action-modal';
import { ProblemAlert } from '../ui/problem-alert';
import { unitMoveQuery } from './queries';
import { UnitSelect } from './unit-select';

interface Props {
  unit: Unit;
  units: readonly Unit[];
  open: boolean;
  onClose: () => void;
}

/** Moves a unit below another; who gains and who loses sight of how much is said before. */
export function MoveUnitModal({ unit, units, open, onClose }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const message = useMessage();
  const queries = useQueryClient();
  const within = units.filter(({ path }) => path.startsWith(unit.path)).map(({ id }) => id);
  return (
    <ActionModal<{ parentId: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('people:units.move.title', { name: localized(unit.name) })}
      action={t('people:units.move.action')}
      send={({ parentId }) =>
        call(
          api.PATCH('/api/units/{id}', {
            params: { path: { id: unit.id } },
            body: { parentId, version: unit.version },
          }),
        )
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['units'] });
        onClose();
        message.success(t('people:saved'));
      }}
    >
      <Form.Item
        name="parentId"
        label={t('people:units.move.below')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <UnitSelect label={t('people:units.move.below')} without={[...within, unit.parentId ?? '']} />
      </Form.Item>
      <Consequences id={unit.id} />
    </ActionModal>
  );
}

function Consequences({ id }: { id: string }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const parentId = Form.useWatch<string | undefined>('parentId', form);
  const { data, error } = useQuery({ ...unitMoveQuery(id, parentId ?? ''), enabled: Boolean(parentId) });
  if (!parentId) return null;
  if (error) return <ProblemAlert error={error} />;
  if (!data) return null;
  const names = (some: readonly string[]) => some.join(t('people:units.comma'));
  return (
    <div role="status">
      <Alert
        type="info"
        showIcon
        title={t('people:units.move.what')}
        description={
          <ul className="pd-unit__list">
            <li>
              {data.lose.length > 0
                ? t('people:units.move.lose', { names: names(data.lose), count: data.cases })
                : t('people:units.move.nobodyLoses')}
            </li>
            <li>
              {data.gain.length > 0
                ? t('people:units.move.gain', { names: names(data.gain), count: data.cases })
                : t('people:units.move.nobodyGains')}
            </li>
            <li>{t('people:units.move.tasks', { count: data.tasks })}</li>
            {data.units > 0 ? <li>{t('people:units.move.units', { count: data.units })}</li> : null}
          </ul>
        }
      />
    </div>
  );
}
