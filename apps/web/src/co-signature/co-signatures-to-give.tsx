import '../staff-notice/staff-notice.css';
import './co-signature.css';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CoSignatureToGive } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { Late } from '../ui/late';
import { LoadMore } from '../ui/load-more';
import { useMessage } from '../ui/use-message';
import { useEver } from '../ui/use-ever';
import { toGiveQuery } from './queries';

const AnswerModal = lazy(() => import('./answer-modal'));

/** What waits for the reader's opinion before a colleague can go on, of one case or of all. */
export function CoSignaturesToGive({ petitionId }: { petitionId?: string }) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const query = useInfiniteQuery(toGiveQuery(petitionId));
  const [answering, setAnswering] = useState<CoSignatureToGive | null>(null);
  const everAnswering = useEver(answering !== null);
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (all.length === 0 && !answering) return null;
  return (
    <section className="pd-card pd-staff-notices" aria-labelledby="co-signatures">
      <h2 id="co-signatures">
        {t('co-signature:toGive.title', { count: query.data?.pages[0]?.total ?? 0 })}
      </h2>
      <ul>
        {all.map((one) => (
          <ToGive key={one.id} one={one} linked={!petitionId} onAnswer={() => setAnswering(one)} />
        ))}
      </ul>
      <LoadMore query={query} />
      {everAnswering ? (
        <Late>
          <AnswerModal
            asked={answering}
            onClose={() => setAnswering(null)}
            onDone={() => {
              setAnswering(null);
              message.success(t('co-signature:toGive.done'));
              for (const name of ['inbox', 'petition']) void queries.invalidateQueries({ queryKey: [name] });
            }}
          />
        </Late>
      ) : null}
    </section>
  );
}

function ToGive({
  one,
  linked,
  onAnswer,
}: {
  one: CoSignatureToGive;
  linked: boolean;
  onAnswer: () => void;
}) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const step = localized(one.step);
  return (
    <li>
      <span className="pd-pre">
        {t(one.onBehalfOf ? 'co-signature:toGive.for' : 'co-signature:toGive.by', {
          name: one.askedBy,
          absent: one.onBehalfOf,
          step,
        })}
        {one.word ? <span className="pd-cosign__words">{one.word}</span> : null}
      </span>
      <span className="pd-tags pd-muted">
        <span>{dates.moment(one.askedAt)}</span>
        {linked ? (
          <>
            <span>{one.subject}</span>
            <Link className="pd-number" to={`/petitions/${one.petitionId}`}>
              {one.receiptNumber}
            </Link>
          </>
        ) : null}
      </span>
      <Button
        size="small"
        type="primary"
        aria-label={t('co-signature:toGive.answerOne', { number: one.receiptNumber, step })}
        onClick={onAnswer}
      >
        {t('co-signature:toGive.answer')}
      </Button>
    </li>
  );
}
