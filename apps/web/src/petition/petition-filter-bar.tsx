import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonChoice } from '../absence/person-choice';
import type { ListedPetition, TimeLeft } from '../api/types';
import { useProcessOptions } from '../inbox/use-process-options';
import { useStepOptions } from '../inbox/use-step-options';
import { UnitSelect } from '../people/unit-select';
import { TagFilter } from '../tag/tag-filter';
import { SearchInput } from '../ui/search-input';
import { CATEGORIES, CHANNELS, LIGHTS, STATUSES, TIMES_LEFT } from '../ui/vocabulary';
import { isNarrowed, type PetitionFilters, type Sort, SORTS } from './filters';

interface Props {
  filters: PetitionFilters;
  rows: readonly ListedPetition[];
  onChange: (filters: PetitionFilters) => void;
  /** Stands at the end of the bar. */
  children?: ReactNode;
}

/** Everything that narrows the list of petitions. */
export function PetitionFilterBar({ filters, rows, onChange, children }: Props) {
  const { t } = useTranslation();
  const told = rows.flatMap((row) => row.steps);
  const steps = useStepOptions(told, filters.step);
  const processes = useProcessOptions(told, filters.process);
  const set = (part: Partial<PetitionFilters>) => onChange({ ...filters, ...part });
  const titles = {
    status: t('petition:status'),
    light: t('inbox:column.light'),
    channel: t('list:channel'),
    category: t('list:category'),
  };
  const choice = (name: 'status' | 'light' | 'channel' | 'category', words: readonly string[]) => (
    <Select
      allowClear
      value={filters[name]}
      placeholder={titles[name]}
      aria-label={titles[name]}
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
      {choice('light', LIGHTS)}
      <Select
        allowClear
        value={filters.left}
        placeholder={t('time:leftOver')}
        aria-label={t('time:leftOver')}
        popupMatchSelectWidth={180}
        options={TIMES_LEFT.map((value) => ({ value, label: t(`time:leftOverOf.${value}`) }))}
        onChange={(left?: TimeLeft) => set({ left })}
      />
      {processes.length > 0 ? (
        <Select
          allowClear
          popupMatchSelectWidth={200}
          value={filters.process}
          placeholder={t('inbox:process')}
          aria-label={t('inbox:process')}
          options={processes}
          onChange={(process?: string) => set({ process })}
        />
      ) : null}
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
      <UnitSelect
        value={filters.unitId}
        onChange={(unitId) => onChange({ ...filters, unitId })}
        label={t('petition:unit')}
      />
      {choice('channel', CHANNELS)}
      {choice('category', CATEGORIES)}
      <TagFilter value={filters.tags} onChange={(tags) => set({ tags })} />
      <PersonChoice
        narrows
        label={t('inbox:column.person')}
        value={filters.person}
        offers={({ active }) => active}
        onChange={(person) => set({ person })}
      />
      <Select
        value={filters.sort ?? 'received'}
        aria-label={t('inbox:sort.label')}
        popupMatchSelectWidth={180}
        options={SORTS.map((value) => ({ value, label: t(`petition:sort.${value}`) }))}
        onChange={(sort: Sort) => set({ sort: sort === 'received' ? undefined : sort })}
      />
      {isNarrowed(filters) ? (
        <Button
          type="link"
          onClick={() => onChange({ list: filters.list, columns: filters.columns, sort: filters.sort })}
        >
          {t('common:clear')}
        </Button>
      ) : null}
      {children}
    </div>
  );
}
