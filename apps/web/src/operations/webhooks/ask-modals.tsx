import { useTranslation } from 'react-i18next';
import { api, call } from '../../api/client';
import type { Webhook } from '../../api/types';
import { ActionModal } from '../../ui/action-modal';

interface Props {
  /** Of which one it is asked; closed without. */
  webhook: Webhook | undefined;
  onClose: () => void;
  onDone: (secret?: string) => void;
}

const at = (webhook: Webhook | undefined) => ({ params: { path: { id: webhook?.id ?? '' } } });

/** Another secret takes the place of the old one at once. */
export function RenewModal({ webhook, onClose, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <ActionModal<object, { secret: string }>
      open={webhook !== undefined}
      onClose={onClose}
      title={t('operations:webhook.renew')}
      action={t('operations:webhook.renew')}
      send={() => call(api.POST('/api/operations/webhooks/{id}/secret', at(webhook)))}
      onDone={({ secret }) => onDone(secret)}
    >
      <p>
        <strong data-written>{webhook?.name}</strong>
      </p>
      <p>{t('operations:webhook.renewText')}</p>
    </ActionModal>
  );
}

/** What waits for it goes with it. */
export function RemoveModal({ webhook, onClose, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <ActionModal<object, unknown>
      open={webhook !== undefined}
      onClose={onClose}
      title={t('operations:webhook.remove')}
      action={t('operations:webhook.remove')}
      danger
      send={() => call(api.DELETE('/api/operations/webhooks/{id}', at(webhook)))}
      onDone={() => onDone()}
    >
      <p>
        <strong data-written>{webhook?.name}</strong>
      </p>
      <p>{t('operations:webhook.removeText')}</p>
    </ActionModal>
  );
}
