import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonChoice } from '../absence/person-choice';
import { SearchInput } from '../ui/search-input';
import type { AuditFilters } from './filters';

interface Props {
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
  /** Stands at the end of the bar. */
  children?: ReactNode;
}

/** Everything that narrows the audit: a case, a person, an action, a kind of subject, days. */
export function AuditFilterBar({ filters, onChange, children }: Props) {
  const { t, i18n } = useTranslation();
  const set = (part: AuditFilters) => onChange({ ...filters, ...part });
  const texts = (name: string) =>
    i18n.getResource(i18n.language, 'audit', name) as Record<string, object | string>;
  const actions = Object.entries(texts('actions')).flatMap(([area, names]) =>
    Object.entries(names).map(([name, label]) => ({ value: `${area}.${name}`, label: label as string })),
  );
  const subjects = Object.entries(texts('subjects')).map(([value, label]) => ({
    value,
    label: label as string,
  }));
  return (
    <div className="pd-filters" role="search" aria-label={t('inbox:filters')}>
      <SearchInput
        value={filters.q}
        label={t('audit:receiptNumber')}
        onSearch={(q) => set({ q: q?.toUpperCase() })}
      />
      <PersonChoice
        narrows
        label={t('audit:who')}
        value={filters.actorId}
        offers={() => true}
        onChange={(actorId) => set({ actorId })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={260}
        value={filters.action}
        placeholder={t('audit:action')}
        aria-label={t('audit:action')}
        options={actions}
        onChange={(action?: string) => set({ action })}
      />
      <Select
        allowClear
        popupMatchSelectWidth={160}
        value={filters.subjectType}
        placeholder={t('audit:subjectType')}
        aria-label={t('audit:subjectType')}
        options={subjects}
        onChange={(subjectType?: string) => set({ subjectType })}
      />
      <DatePicker.RangePicker
        aria-label={t('audit:days')}
        allowEmpty
        value={[filters.first ? dayjs(filters.first) : null, filters.last ? dayjs(filters.last) : null]}
        onChange={(days) =>
          set({ first: days?.[0]?.format('YYYY-MM-DD'), last: days?.[1]?.format('YYYY-MM-DD') })
        }
      />
      {Object.values(filters).some(Boolean) ? (
        <Button type="link" onClick={() => onChange({})}>
          {t('common:clear')}
        </Button>
      ) : null}
      {children}
    </div>
  );
}
