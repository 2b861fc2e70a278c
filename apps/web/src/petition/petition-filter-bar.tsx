import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../people/unit-select';
import { SearchInput } from '../ui/search-input';
import { CATEGORIES, CHANNELS, STATUSES } from '../ui/vocabulary';
import { isNarrowed, type PetitionFilters } from './filters';

interface Props {
  filters: PetitionFilters;
  onChange: (filters: PetitionFilters) => void;
  /** Stands at the end of the bar. */
  children?: ReactNode;
}

/** Everything that narrows the list of petitions. */
export function PetitionFilterBar({ filters, onChange, children }: Props) {
  const { t } = useTranslation();
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
      <SearchInput
        value={filters.q}
        label={t('inbox:searchFor')}
        onSearch={(q) => onChange({ ...filters, q })}
      />
      {filters.list === 'copied' ? (
        <Select
          allowClear
          value={filters.copies}
          placeholder={t('colleague:reading')}
          aria-label={t('colleague:reading')}
          options={[{ value: 'unread' as const, label: t('colleague:copy.unread') }]}
          onChange={(copies?: 'unread') => onChange({ ...filters, copies })}
        />
      ) : null}
      {choice('status', STATUSES)}
      <UnitSelect
        value={filters.unitId}
        onChange={(unitId) => onChange({ ...filters, unitId })}
        label={t('petition:unit')}
      />
      {choice('channel', CHANNELS)}
      {choice('category', CATEGORIES)}
      {isNarrowed(filters) ? (
        <Button type="link" onClick={() => onChange({ list: filters.list, columns: filters.columns })}>
          {t('common:clear')}
        </Button>
      ) : null}
      {children}
    </div>
  );
}
