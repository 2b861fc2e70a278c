import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useContext, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { petitionQuery } from '../petition/queries';
import { FormPetition } from './form-petition';
import type { OfficeFieldProps } from './office-field-props';

/** Chooses another case that the reader may see, by its number or subject; its value is the case's id. */
export function CaseSelect({ label, value, onChange, ...common }: OfficeFieldProps) {
  const { t } = useTranslation();
  const own = useContext(FormPetition);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['petitions', 'reference', q],
    queryFn: ({ signal }) => call(api.GET('/api/petitions', { params: { query: { q, limit: 8 } }, signal })),
    enabled: q.length >= 2 && !common.disabled,
    staleTime: 30_000,
  });
  const chosen = useQuery({ ...petitionQuery(value ?? ''), enabled: value !== undefined, retry: false });
  const cases = [...(q.length >= 2 ? (found.data?.items ?? []) : []), ...(chosen.data ? [chosen.data] : [])];
  const options = new Map(
    cases
      .filter(({ id }) => id !== own)
      .map(({ id, receiptNumber, subject }) => [id, `${receiptNumber}  ${subject}`]),
  );
  return (
    <Select
      {...common}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      aria-label={label}
      value={value}
      placeholder={t('form:petitionReference')}
      notFoundContent={t(
        q.length < 2 ? 'form:case.type' : found.isFetching ? 'common:loading' : 'form:case.none',
      )}
      options={[...options].map(([id, words]) => ({ value: id, label: words }))}
      labelRender={({ label: words }) =>
        words ?? t(chosen.isFetching ? 'common:loading' : 'form:case.closed')
      }
      onChange={(id?: string) => onChange(id ?? null)}
      style={{ width: '100%' }}
    />
  );
}
