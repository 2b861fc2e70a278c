import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';

interface Props {
  id: string;
  disabled: boolean;
  status?: 'error';
  label: string;
  value: string | undefined;
  onChange: (receiptNumber: string | null) => void;
  onBlur: () => void;
  'aria-describedby'?: string;
}

/** Names another petition by its receipt number; suggests by number or subject what the person may see. */
export function PetitionReference({
  id,
  disabled,
  status,
  label,
  value,
  onChange,
  onBlur,
  ...described
}: Props) {
  const { t } = useTranslation();
  const q = useDeferredValue((value ?? '').trim());
  const { data } = useQuery({
    queryKey: ['petitions', 'reference', q],
    queryFn: ({ signal }) => call(api.GET('/api/petitions', { params: { query: { q, limit: 8 } }, signal })),
    enabled: q.length >= 2 && !disabled,
    staleTime: 30_000,
  });
  const options = (data?.items ?? []).map(({ receiptNumber, subject }) => ({
    value: receiptNumber,
    label: `${receiptNumber}  ${subject}`,
  }));
  return (
    <AutoComplete
      id={id}
      {...described}
      allowClear
      disabled={disabled}
      status={status}
      aria-label={label}
      value={value ?? ''}
      options={options}
      placeholder={t('form:petitionReference')}
      onChange={(typed?: string) => onChange(typed || null)}
      onBlur={onBlur}
      style={{ width: '100%' }}
    />
  );
}
