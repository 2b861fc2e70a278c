import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { SecondFactorState } from '../api/types';
import { meQuery } from '../session/me';
import { useDates } from '../time/format';
import { useMessage } from '../ui/use-message';
import { ProofModal } from './proof-modal';
import { RecoveryCodes } from './recovery-codes';
import { SetUpModal } from './set-up-modal';

type Opened = 'set-up' | 'renew' | 'end';

/** Whether two-step sign-in is on, and what can be done about it. */
export function SecondFactorCard({ state }: { state: SecondFactorState }) {
  const { t } = useTranslation();
  const message = useMessage();
  const dates = useDates();
  const queries = useQueryClient();
  const [opened, setOpened] = useState<Opened>();
  const [codes, setCodes] = useState<readonly string[]>();
  const { on, required, since, recoveryCodesLeft } = state;
  const close = () => setOpened(undefined);
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['account'] });
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
  };
  const show = (given: readonly string[]) => {
    close();
    setCodes(given);
    void refresh();
  };
  return (
    <section className="pd-card pd-account" aria-labelledby="account-factor">
      <div className="pd-card__head">
        <h2 id="account-factor">{t('account:factor.title')}</h2>
        <span className={`pd-tag ${on ? 'pd-tag--green' : required ? 'pd-tag--yellow' : ''}`}>
          {t(on ? 'account:factor.on' : required ? 'account:factor.missing' : 'account:factor.off')}
        </span>
      </div>
      <p className="pd-muted">{t('account:factor.text')}</p>
      {on ? (
        <p>
          {t('account:factor.since', { day: dates.day(since) })}{' '}
          {t('account:factor.left', { count: recoveryCodesLeft })}
        </p>
      ) : null}
      <div className="pd-tags">
        {on ? (
          <>
            <Button onClick={() => setOpened('renew')}>{t('account:factor.renew')}</Button>
            <Button danger onClick={() => setOpened('end')}>
              {t('account:factor.end')}
            </Button>
          </>
        ) : (
          <Button type="primary" onClick={() => setOpened('set-up')}>
            {t('account:factor.setUp')}
          </Button>
        )}
      </div>
      <SetUpModal open={opened === 'set-up'} onClose={close} onDone={show} />
      <ProofModal
        open={opened === 'renew'}
        title={t('account:factor.renew')}
        text={t('account:factor.renewText')}
        send={(body) => call(api.POST('/api/account/second-factor/recovery-codes', { body }))}
        onDone={({ recoveryCodes }) => show(recoveryCodes)}
        onClose={close}
      />
      <ProofModal
        open={opened === 'end'}
        title={t('account:factor.end')}
        text={t(required ? 'account:factor.endRequired' : 'account:factor.endText')}
        danger
        send={(body) => call(api.POST('/api/account/second-factor/end', { body }))}
        onDone={() => {
          close();
          message.success(t('account:factor.ended'));
          void refresh();
        }}
        onClose={close}
      />
      <RecoveryCodes codes={codes} onClose={() => setCodes(undefined)} />
    </section>
  );
}
