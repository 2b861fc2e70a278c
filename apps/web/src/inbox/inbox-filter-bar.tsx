import { Button } from 'antd';
import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Channel, Light, TaskRow, TimeLeft } from '../api/types';
import { withTexts } from '../i18n/with-texts';
import { UnitFilter } from '../people/unit-filter';
import { FilterSelect } from '../ui/filter-select';
import { Late } from '../ui/late';
import { SearchInput } from '../ui/search-input';
import { TagFilter } from '../tag/tag-filter';
import { CATEGORIES, CHANNELS, LIGHTS, TIMES_LEFT } from '../ui/vocabulary';
import { type InboxFilters, isNarrowed, type Sort, SORTS } from './filters';
import { useProcessOptions } from './use-process-options';
import { useStepOptions } from './use-step-options';

const PersonFilter = lazy(withTexts(() => import('../absence/person-filter')));

interface Props {
  filters: InboxFilters;
  rows: readonly TaskRow[];
  onChange: (filters: InboxFilters) => void;
  /** Stands at the end of the bar. */
  children?: ReactNode;
}

/** Everything that narrows the list; each choice stands in the address. */
export function InboxFilterBar({ filters, rows, onChange, children }: Props) {
  const { t } = useTranslation();
  const steps = useStepOptions(rows, filters.step);
  const processes = useProcessOptions(rows, filters.process);
  const set = (part: Partial<InboxFilters>) => onChange({ ...filters, ...part });
  const words = <T extends string>(area: string, names: readonly T[]) =>
    names.map((value) => ({ value, label: t(`common:${area}.${value}`) }));
  return (
    <div className="pd-filters" role="search" aria-label={t('inbox:filters')}>
      <SearchInput value={filters.q} label={t('inbox:searchFor')} onSearch={(q) => set({ q })} />
      <FilterSelect<Light>
        allowClear
        value={filters.light}
        placeholder={t('inbox:column.light')}
        aria-label={t('inbox:column.light')}
        options={words('light', LIGHTS)}
        onChange={(light?: Light) => set({ light })}
      />
      <FilterSelect<TimeLeft>
        allowClear
        value={filters.left}
        placeholder={t('time:leftOver')}
        aria-label={t('time:leftOver')}
        popupMatchSelectWidth={180}
        options={TIMES_LEFT.map((value) => ({ value, label: t(`time:leftOverOf.${value}`) }))}
        onChange={(left?: TimeLeft) => set({ left })}
      />
      {processes.length > 0 ? (
        <FilterSelect<string>
          allowClear
          popupMatchSelectWidth={200}
          value={filters.process}
          placeholder={t('inbox:process')}
          aria-label={t('inbox:process')}
          options={processes}
          onChange={(process?: string) => set({ process })}
        />
      ) : null}
      <FilterSelect<string>
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={240}
        value={filters.step}
        placeholder={t('inbox:column.step')}
        aria-label={t('inbox:column.step')}
        options={steps}
        onChange={(step?: string) => set({ step })}
      />
      <UnitFilter value={filters.unit} onChange={(unit) => set({ unit })} label={t('inbox:column.unit')} />
      <FilterSelect<Channel>
        allowClear
        value={filters.channel}
        placeholder={t('list:channel')}
        aria-label={t('list:channel')}
        popupMatchSelectWidth={160}
        options={words('channel', CHANNELS)}
        onChange={(channel?: Channel) => set({ channel })}
      />
      <FilterSelect<Category>
        allowClear
        value={filters.category}
        placeholder={t('list:category')}
        aria-label={t('list:category')}
        popupMatchSelectWidth={160}
        options={words('category', CATEGORIES)}
        onChange={(category?: Category) => set({ category })}
      />
      <TagFilter value={filters.tags} onChange={(tags) => set({ tags })} />
      {filters.box === 'unit' || filters.person ? (
        <Late ahead={<span className="pd-selectahead" />}>
          <PersonFilter
            label={t('inbox:column.person')}
            value={filters.person}
            onChange={(person) => set({ person })}
          />
        </Late>
      ) : null}
      <FilterSelect<Sort>
        value={filters.sort ?? 'due'}
        aria-label={t('inbox:sort.label')}
        popupMatchSelectWidth={180}
        options={SORTS.map((value) => ({ value, label: t(`inbox:sort.${value}`) }))}
        onChange={(sort: Sort) => set({ sort: sort === 'due' ? undefined : sort })}
      />
      {isNarrowed(filters) ? (
        <Button type="link" onClick={() => onChange({ box: filters.box, columns: filters.columns })}>
          {t('common:clear')}
        </Button>
      ) : null}
      {children}
    </div>
  );
}
