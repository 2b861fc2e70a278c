import './colleague.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { PetitionView } from '../api/types';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { CopyModal } from './copy-modal';
import { ReadCopyButton } from './read-copy-button';
import { sharingQuery } from './queries';

/** Follows the case, shows it to colleagues, and says what colleagues have shown it to the reader with. */
export function CaseSharing({ petition: { id, receiptNumber } }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const [copying, setCopying] = useState(false);
  const { data } = useQuery(sharingQuery(id));
  const following = data?.following ?? false;
  const again = () => {
    void queries.invalidateQueries({ queryKey: sharingQuery(id).queryKey });
    void queries.invalidateQueries({ queryKey: ['petitions'] });
  };
  const follow = useMutation({
    mutationFn: () => {
      const params = { path: { id } };
      return following
        ? call(api.POST('/api/petitions/{id}/unfollow', { params }))
        : call(api.POST('/api/petitions/{id}/follow', { params }));
    },
    onError: (error) => message.error(problemText(error, t)),
    onSettled: again,
  });
  const may = data?.may ?? false;
  useHotkeys('f', () => follow.mutate(), { enabled: may && !copying && !follow.isPending });
  if (!data) return null;
  return (
    <>
      {data.copies
        .filter(({ mine, readAt }) => mine && !readAt)
        .map((copy) => (
          <div key={copy.id} className="pd-copied" role="note">
            <span>
              <strong>{t('colleague:copy.toYou', { name: copy.from })}</strong>
              {copy.word ? <span className="pd-copied__word">{copy.word}</span> : null}
            </span>
            <ReadCopyButton id={copy.id} petitionId={id} about={receiptNumber} />
          </div>
        ))}
      {may ? (
        <div className="pd-caseactions" role="group" aria-label={t('colleague:title')}>
          <Button aria-pressed={following} loading={follow.isPending} onClick={() => follow.mutate()}>
            {t(following ? 'colleague:follow.on' : 'colleague:follow.off')}
          </Button>
          <Button onClick={() => setCopying(true)}>{t('colleague:copy.label')}</Button>
        </div>
      ) : null}
      <CopyModal
        petitionId={id}
        open={copying}
        onClose={() => setCopying(false)}
        onDone={() => {
          setCopying(false);
          message.success(t('colleague:copy.done'));
          again();
        }}
      />
    </>
  );
}
