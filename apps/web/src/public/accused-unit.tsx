import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { useLocalized } from '../i18n/localized';

interface Props {
  id?: string;
  value?: string;
  onChange?: (unitId: string | undefined) => void;
}

/** Names the unit that an accusation is about, among those the public form offers. */
export function AccusedUnit({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { data } = useQuery({
    queryKey: ['public-options'],
    queryFn: () => call(api.GET('/api/public/options')),
    staleTime: 600_000,
  });
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={onChange}
      placeholder={t('common:selectPlaceholder')}
      options={(data?.units ?? []).map((unit) => ({ value: unit.id, label: localized(unit.name) }))}
    />
  );
}
