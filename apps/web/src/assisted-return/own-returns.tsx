import './return.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Credentials, ReturnWord } from '../api/types';
import { ProblemAlert } from '../ui/problem-alert';
import { useMessage } from '../ui/use-message';
import { ComplaintLine } from './complaint-line';
import { ownReturnsQuery } from './queries';
import { ReturnFacts } from './return-facts';
import { ReturnState } from './return-state';

interface Props {
  credentials: Credentials;
  onChanged: () => void;
}

/** Help home on the petitioner's own page: asked for, agreed to, declined and taken back in one step each, nobody asks why. */
export function OwnReturns({ credentials, onChanged }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const query = useQuery(ownReturnsQuery(credentials));
  const said = async () => {
    await query.refetch();
    onChanged();
  };
  const say = useMutation({
    mutationFn: (word: ReturnWord) =>
      call(api.POST('/api/public/assisted-return/word', { body: { ...credentials, word } })),
    onSuccess: (_, word) => {
      message.success(t(`return:own.done.${word}`));
      return said();
    },
  });
  const request = useMutation({
    mutationFn: () => call(api.POST('/api/public/assisted-return/request', { body: credentials })),
    onSuccess: () => {
      message.success(t('return:own.done.request'));
      return said();
    },
  });
  const own = query.data;
  if (!own || (own.returns.length === 0 && !own.canRequest)) return null;
  const busy = say.isPending || request.isPending;
  const newest = own.returns[0];
  // Declined before the offer, it is not wanted any more; after consent it is taken back.
  const no = newest?.consentedAt ? 'withdraw' : newest?.state === 'requested' ? 'cancel' : 'stop';
  return (
    <section className="pd-panel" aria-labelledby="track-returns">
      <h2 id="track-returns">{t('return:own.title')}</h2>
      <ComplaintLine phone={own.names.complaintPhone} />
      <p>{t('return:own.what')}</p>
      <ProblemAlert error={say.error ?? request.error} />
      <div className="pd-return__say pd-noprint">
        {own.words.map((word) => (
          <Button
            key={word}
            type={word === 'stop' ? 'default' : 'primary'}
            disabled={busy}
            onClick={() => say.mutate(word)}
          >
            {t(`return:own.say.${word === 'stop' ? no : word}`)}
          </Button>
        ))}
        {own.canRequest ? (
          <Button disabled={busy} onClick={() => request.mutate()}>
            {t('return:own.say.request')}
          </Button>
        ) : null}
      </div>
      <ul className="pd-return__list">
        {own.returns.map((one) => (
          <li key={one.id}>
            <p>
              <ReturnState facts={one} />
            </p>
            <ReturnFacts facts={one} names={own.names} />
          </li>
        ))}
      </ul>
    </section>
  );
}
