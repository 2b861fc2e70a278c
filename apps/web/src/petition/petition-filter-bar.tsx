import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../people/unit-select';
import { CATEGORIES, CHANNELS, STATUSES } from '../ui/vocabulary';
import { isNarrowed, type PetitionFilters } from './filters';

interface Props {
  filters: PetitionFilters;
  onChange: (filters: PetitionFilters) => void;
}

const REST_MS = 300;

/** Everything that narrows the list of petitions. */
export function PetitionFilterBar({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(filters.q ?? '');
  useEffect(() => setTyped(filters.q ?? ''), [filters.q]);
  useEffect(() => {
    const q = typed.trim();
    if (q === (filters.q ?? '')) return;
    const timer = setTimeout(() => onChange({ ...filters, q: q || undefined }), REST_MS);
    return () => clearTimeout(timer);
  });
  const choice = (name: 'status' | 'channel' | 'category', words: readonly string[]) => (
    <Select
      allowClear
      value={filters[name]}
      placeholder={t(`petition:${name}`)}
      aria-label={t(`petition:${name}`)}
      popupMatchSelectWidth={180}
      options={words.map((value) => ({ value, label: t(`common:${name}.${value}`) }))}
      onChange={(value?: string) => onChange({ ...filters, [name]: value })}
    />
  );
  return (
    <div className="pd-filters" role="search" aria-label={t('inbox:filters')}>
      <Input.Search
        className="pd-filters__search"
        value={typed}
        allowClear
        placeholder={t('inbox:searchFor')}
        aria-label={t('inbox:searchFor')}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(value) => onChange({ ...filters, q: value.trim() || undefined })}
      />
      {choice('status', STATUSES)}
      <UnitSelect
        value={filters.unitId}
        onChange={(unitId) => onChange({ ...filters, unitId })}
        label={t('petition:unit')}
      />
      {choice('channel', CHANNELS)}
      {choice('category', CATEGORIES)}
      {isNarrowed(filters) ? (
        <Button type="link" onClick={() => onChange({})}>
          {t('common:clear')}
        </Button>
      ) : null}
    </div>
  );
}
