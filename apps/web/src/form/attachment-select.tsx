import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { petitionQuery } from '../petition/queries';
import { useDates } from '../time/format';
import type { OfficeFieldProps } from './office-field-props';
import { FormPetition } from './form-petition';

/** Chooses one file of the case; its value is the file's id. */
export function AttachmentSelect({ label, value, onChange, ...common }: OfficeFieldProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { data } = useQuery(petitionQuery(useContext(FormPetition)));
  return (
    <Select
      {...common}
      allowClear
      aria-label={label}
      value={value}
      placeholder={t('common:selectPlaceholder')}
      notFoundContent={t('form:noFiles')}
      options={data?.attachments.map(({ id, name, at }) => ({
        value: id,
        label: `${name} · ${dates.moment(at)}`,
      }))}
      onChange={(id?: string) => onChange(id ?? null)}
      style={{ width: '100%' }}
    />
  );
}
