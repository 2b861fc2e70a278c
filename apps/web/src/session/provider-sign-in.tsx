import { queryOptions, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, call } from '../api/client';

/** Whether one can sign in by an identity provider, and what the office calls it. */
export const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: () => call(api.GET('/api/auth/provider')),
  staleTime: Infinity,
});

const REFUSALS = ['unknown', 'not-allowed', 'no-groups', 'last-administrator', 'cancelled', 'away'];

/** Why the identity provider has signed nobody in. */
export function ProviderRefusal() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const refusal = search.get('provider');
  if (!refusal) return null;
  const known = REFUSALS.includes(refusal) ? refusal : 'failed';
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="pd-provider__refusal"
      title={t(`session:provider.refusal.${known}`)}
    />
  );
}

/** Leads to the office's identity provider, where there is one. */
export function ProviderSignIn() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { data } = useQuery(providerQuery);
  if (!data?.on) return null;
  const next = search.get('next');
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <div className="pd-provider">
      <p className="pd-provider__or">{t('session:provider.or')}</p>
      <Button block href={`/api/auth/provider/start${query}`}>
        {t('session:provider.action', { name: data.name ?? t('session:provider.name') })}
      </Button>
    </div>
  );
}
