import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../api/client';
import type { Webhook } from '../../api/types';
import { useDates } from '../../time/format';
import { problemText } from '../../ui/problem-text';
import { useMessage } from '../../ui/use-message';
import { useCause } from '../cause';

interface Props {
  webhook: Webhook;
  onOpen: (dialog: 'form' | 'renew' | 'remove') => void;
}

/** One address: what goes there, how it goes, and what can be done with it. */
export function WebhookRow({ webhook, onOpen }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const { id, name, url, kinds, active, waiting, failed, sentAt } = webhook;
  const cause = useCause();
  const sample = useSample(id);
  const said = sample.data;
  const hidden = <span className="pd-hidden">{name}</span>;
  return (
    <li>
      <div className="pd-webhook">
        <p className="pd-tags">
          <strong data-written>{name}</strong>
          <span className={`pd-tag ${active ? 'pd-tag--green' : ''}`}>
            {t(`operations:webhook.${active ? 'on' : 'off'}`)}
          </span>
        </p>
        <p className="pd-small pd-webhook__url" data-written>
          {url}
        </p>
        <p className="pd-small pd-muted">
          {kinds.map((kind) => t(`reminder:kind.${kind}`)).join(t('common:comma'))}
        </p>
        <p className="pd-small pd-muted">
          {[
            t('operations:webhook.waiting', { count: waiting }),
            t('operations:webhook.failed', { count: failed }),
            sentAt
              ? t('operations:webhook.sentAt', { at: dates.full(sentAt) })
              : t('operations:webhook.neverSent'),
          ].join(' · ')}
        </p>
        <div className="pd-webhook__actions">
          <Button size="small" loading={sample.isPending} onClick={() => sample.mutate()}>
            {t('operations:webhook.test')}
            {hidden}
          </Button>
          <Button size="small" onClick={() => onOpen('form')}>
            {t('operations:webhook.change')}
            {hidden}
          </Button>
          <Button size="small" onClick={() => onOpen('renew')}>
            {t('operations:webhook.renew')}
            {hidden}
          </Button>
          <Button size="small" danger onClick={() => onOpen('remove')}>
            {t('operations:webhook.remove')}
            {hidden}
          </Button>
        </div>
        <p role="status" className={`pd-small ${said?.accepted === false ? 'pd-webhook__refused' : ''}`}>
          {said
            ? t(`operations:webhook.${said.accepted ? 'accepted' : 'refused'}`, {
                answer: cause(said.answer),
              })
            : null}
        </p>
      </div>
    </li>
  );
}

/** Sends a signed sample; answers what the receiver made of it. */
function useSample(id: string) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(api.POST('/api/operations/webhooks/{id}/test', { params: { path: { id } } })),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
}
