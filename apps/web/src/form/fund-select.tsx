import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fundsQuery } from '../assistance/queries';
import { yuan } from '../assistance/yuan';
import { useMe } from '../session/me';
import type { OfficeFieldProps } from './office-field-props';

/** Chooses a fund of the reader's own office and this year, with what is left of it; its value is the fund's id. */
export function FundSelect({ label, value, onChange, ...common }: OfficeFieldProps) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { data } = useQuery(fundsQuery());
  const own = data?.funds.filter(({ department }) => me.posts.some(({ unitId }) => unitId === department));
  return (
    <Select
      {...common}
      allowClear
      aria-label={label}
      value={value}
      placeholder={t('common:selectPlaceholder')}
      notFoundContent={t('assistance:funds.none')}
      options={own?.map(({ id, name, budgetFen, committedFen }) => ({
        value: id,
        label: t('assistance:funds.option', { name, left: yuan(budgetFen - committedFen, i18n.language) }),
      }))}
      onChange={(id?: string) => onChange(id ?? null)}
      style={{ width: '100%' }}
    />
  );
}
