import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Channel, Light, TaskRow } from '../api/types';
import { UnitSelect } from '../people/unit-select';
import { CATEGORIES, CHANNELS, LIGHTS } from '../ui/vocabulary';
import { type InboxFilters, isNarrowed, type Sort, SORTS } from './filters';
import { useStepOptions } from './use-step-options';

interface Props {
  filters: InboxFilters;
  rows: readonly TaskRow[];
  onChange: (filters: InboxFilters) => void;
}

/** How long (ms) typing rests before the list is searched. */
const REST_MS = 300;

/** Everything that narrows the list; each choice stands in the address. */
export function InboxFilterBar({ filters, rows, onChange }: Props) {
  const { t } = useTranslation();
  const steps = useStepOptions(rows, filters);
  const [typed, setTyped] = useState(filters.q ?? '');
  useEffect(() => setTyped(filters.q ?? ''), [filters.q]);
  useEffect(() => {
    const q = typed.trim();
    if (q === (filters.q ?? '')) return;
    const timer = setTimeout(() => onChange({ ...filters, q: q || undefined }), REST_MS);
    return () => clearTimeout(timer);
  });
  const set = (part: Partial<InboxFilters>) => onChange({ ...filters, ...part });
  const words = <T extends string>(area: string, names: readonly T[]) =>
    names.map((value) => ({ value, label: t(`common:${area}.${value}`) }));
  return (
    <div className="pd-filters" role="search" aria-label={t('inbox:filters')}>
      <Input.Search
        className="pd-filters__search"
        value={typed}
        allowClear
        placeholder={t('inbox:searchFor')}
        aria-label={t('inbox:searchFor')}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(value) => set({ q: value.trim() || undefined })}
      />
      <Select
        allowClear
        value={filters.light}
        placeholder={t('inbox:column.light')}
        aria-label={t('inbox:column.light')}
        options={words('light', LIGHTS)}
        onChange={(light?: Light) => set({ light })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={240}
        value={filters.step}
        placeholder={t('inbox:column.step')}
        aria-label={t('inbox:column.step')}
        options={steps}
        onChange={(step?: string) => set({ step })}
      />
      <UnitSelect value={filters.unit} onChange={(unit) => set({ unit })} label={t('inbox:column.unit')} />
      <Select
        allowClear
        value={filters.channel}
        placeholder={t('petition:channel')}
        aria-label={t('petition:channel')}
        popupMatchSelectWidth={160}
        options={words('channel', CHANNELS)}
        onChange={(channel?: Channel) => set({ channel })}
      />
      <Select
        allowClear
        value={filters.category}
        placeholder={t('petition:category')}
        aria-label={t('petition:category')}
        popupMatchSelectWidth={160}
        options={words('category', CATEGORIES)}
        onChange={(category?: Category) => set({ category })}
      />
      <Select
        value={filters.sort ?? 'due'}
        aria-label={t('inbox:sort.label')}
        popupMatchSelectWidth={180}
        options={SORTS.map((value) => ({ value, label: t(`inbox:sort.${value}`) }))}
        onChange={(sort: Sort) => set({ sort: sort === 'due' ? undefined : sort })}
      />
      {isNarrowed(filters) ? (
        <Button type="link" onClick={() => onChange({ box: filters.box })}>
          {t('common:clear')}
        </Button>
      ) : null}
    </div>
  );
}
