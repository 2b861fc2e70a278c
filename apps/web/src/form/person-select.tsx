import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useNaming } from '../colleague/use-colleague-names';
import { usePersonSearch } from '../people/use-person-search';
import { fieldPeopleQuery } from '../task/queries';
import { FormTask } from './form-petition';
import type { OfficeFieldProps } from './office-field-props';

interface Props extends OfficeFieldProps {
  /** Key of the field in the form. */
  field: string;
}

/** Chooses one of the staff that the field allows, by name, unit or the initials of their syllables; its value is the person's id. */
export function PersonSelect({ field, label, value, onChange, ...common }: Props) {
  const { t } = useTranslation();
  const search = usePersonSearch();
  const naming = useNaming();
  const task = useContext(FormTask);
  const { data, isFetching } = useQuery({ ...fieldPeopleQuery(task), enabled: task !== '' });
  const people = data?.find((one) => one.field === field)?.people;
  return (
    <Select
      {...common}
      allowClear
      showSearch={search}
      loading={isFetching}
      aria-label={label}
      value={value}
      placeholder={t('form:person.choose')}
      notFoundContent={t(isFetching ? 'common:loading' : 'form:person.none')}
      options={naming(people).map(({ id, label: name }) => ({ value: id, label: name }))}
      // Who was chosen in a draft may have left since.
      labelRender={({ label: name }) => name ?? t(isFetching ? 'common:loading' : 'form:person.gone')}
      onChange={(id?: string) => onChange(id ?? null)}
      style={{ width: '100%' }}
    />
  );
}
