import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Unit, UnitOverview } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useMessage } from '../ui/use-message';
import { problemText } from '../ui/problem-text';

interface Props {
  unit: Unit;
  load: UnitOverview['load'] | undefined;
}

/** Closes a unit that has nothing left, or opens it again; what is left is told before. */
export function CloseUnit({ unit, load }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const message = useMessage();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: () =>
      call(
        api.PATCH('/api/units/{id}', {
          params: { path: { id: unit.id } },
          body: { active: !unit.active, version: unit.version },
        }),
      ),
    onSuccess: () => void message.success(t('people:saved')),
    onError: (error) => void message.error(problemText(error, t), 8),
    onSettled: () => queries.invalidateQueries({ queryKey: ['units'] }),
  });
  const busy = load && load.cases + load.tasks + load.people + load.units > 0;
  const key = unit.active ? 'close' : 'reopen';
  return (
    <Popconfirm
      placement="bottomRight"
      title={t(`people:units.${key}.ask`, { name: localized(unit.name) })}
      description={
        <div className="pd-popnote">
          {unit.active && busy ? t('people:units.close.busy', { ...load }) : t(`people:units.${key}.text`)}
        </div>
      }
      okText={t(`people:units.${key}.action`)}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: unit.active && busy === true }}
      onConfirm={() => act.mutate()}
    >
      <Button size="small" danger={unit.active} loading={act.isPending}>
        {t(`people:units.${key}.action`)}
      </Button>
    </Popconfirm>
  );
}
