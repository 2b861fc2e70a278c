import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/types';
import { QueryState } from '../../ui/query-state';
import { RemoveModal, RenewModal } from './ask-modals';
import { webhooksQuery } from './queries';
import { SecretModal } from './secret-modal';
import { WebhookForm } from './webhook-form';
import { WebhookRow } from './webhook-row';

/** What is open, and of which address. */
type Opened = { dialog: 'form' | 'renew' | 'remove'; webhook?: Webhook };

/** Addresses of the office's own systems to which reminders are sent. */
export function Webhooks() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery(webhooksQuery);
  const [opened, setOpened] = useState<Opened>();
  const [secret, setSecret] = useState<string>();
  const { hosts = [], items = [] } = query.data ?? {};
  const close = () => setOpened(undefined);
  const done = (shown?: string) => {
    void queries.invalidateQueries({ queryKey: ['operations'] });
    setSecret(shown);
    close();
  };
  return (
    <section className="pd-card" aria-labelledby="operations-webhooks">
      <div className="pd-card__head">
        <h2 id="operations-webhooks">{t('operations:webhook.title')}</h2>
        {hosts.length > 0 ? (
          <Button onClick={() => setOpened({ dialog: 'form' })}>{t('operations:webhook.add')}</Button>
        ) : null}
      </div>
      <p className="pd-muted">{t('operations:webhook.text')}</p>
      <QueryState query={query}>
        {hosts.length === 0 ? <p>{t('operations:webhook.notSetUp')}</p> : null}
        {hosts.length > 0 && items.length === 0 ? <p>{t('operations:webhook.none')}</p> : null}
        <ul className="pd-oprows">
          {items.map((webhook) => (
            <WebhookRow
              key={webhook.id}
              webhook={webhook}
              onOpen={(dialog) => setOpened({ dialog, webhook })}
            />
          ))}
        </ul>
      </QueryState>
      <WebhookForm
        open={opened?.dialog === 'form'}
        webhook={opened?.webhook}
        hosts={hosts}
        onClose={close}
        onDone={done}
      />
      <RenewModal
        webhook={opened?.dialog === 'renew' ? opened.webhook : undefined}
        onClose={close}
        onDone={done}
      />
      <RemoveModal
        webhook={opened?.dialog === 'remove' ? opened.webhook : undefined}
        onClose={close}
        onDone={done}
      />
      <SecretModal secret={secret} onClose={() => setSecret(undefined)} />
    </section>
  );
}
