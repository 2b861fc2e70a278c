import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
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
  const options = (data ?? []).map((one) => {
    const words = t('absence:person', {
      name: one.displayName,
      units: one.unitIds.map(unitName).join(t('common:comma')),
    });
    return { value: one.id, label: one.awayUntil ? `${words} ${t('absence:isAway')}` : words };
  });
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
