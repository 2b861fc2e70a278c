import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePersonLabel } from '../absence/use-person-label';
import { useUnitName } from '../people/use-unit-name';
import { colleaguesQuery } from './queries';

interface Props {
  petitionId: string;
  label: string;
  most: number;
  value?: string[];
  onChange?: (ids: string[]) => void;
  id?: string;
}

/** Colleagues who may be told of a case, found by name or unit; who is away comes last and is marked. */
export function ColleagueChoice({ petitionId, label, most, value, onChange, id }: Props) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { data, isPending } = useQuery(colleaguesQuery(petitionId));
  const labelOf = usePersonLabel();
  const options = (data ?? []).map(({ id: value, displayName: name, unitIds, awayUntil }) => ({
    value,
    label: labelOf({ name, units: unitIds.map(unitName), awayUntil }),
  }));
  return (
    <Select
      id={id}
      mode="multiple"
      maxCount={most}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      aria-label={label}
      placeholder={t('common:selectPlaceholder')}
      value={value}
      options={options}
      onChange={(chosen: string[]) => onChange?.(chosen)}
    />
  );
}
