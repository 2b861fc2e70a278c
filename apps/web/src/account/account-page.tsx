import './account.css';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { RemindersCard } from '../reminder/reminders-card';
import { useMe } from '../session/me';
import { safeNext } from '../session/safe-next';
import { homeOf } from '../shell/navigation';
import { PageHead } from '../ui/page-head';
import { QueryState } from '../ui/query-state';
import { PasswordCard } from './password-card';
import { accountQuery } from './queries';
import { ResetsCard } from './resets-card';
import { SecondFactorCard } from './second-factor-card';
import { SessionsCard } from './sessions-card';

/** One's own account: password, two-step sign-in, how one is reminded, where one is signed in. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const query = useQuery(accountQuery);
  const [search] = useSearchParams();
  const next = search.get('next');
  return (
    <>
      <PageHead title={t('account:title')} text={t('account:text', { username: me.username })} />
      {me.secondFactor === 'due' ? (
        <Alert type="warning" showIcon title={t('account:factor.due')} className="pd-account__due" />
      ) : next ? (
        <p>
          <Link to={safeNext(next, homeOf(me))}>{t('account:goOn')}</Link>
        </p>
      ) : null}
      <QueryState query={query}>
        {query.data?.hasPassword ? (
          <>
            <SecondFactorCard state={query.data.secondFactor} />
            <PasswordCard />
          </>
        ) : (
          <section className="pd-card">
            <p>{t('account:noPassword')}</p>
          </section>
        )}
        {me.secondFactor === 'due' ? null : <RemindersCard />}
        <SessionsCard />
        {query.data?.resets.length ? <ResetsCard resets={query.data.resets} /> : null}
      </QueryState>
    </>
  );
}
