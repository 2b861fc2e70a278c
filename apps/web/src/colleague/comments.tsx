import './colleague.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, call } from '../api/client';
import { LoadMore } from '../ui/load-more';
import { QueryState } from '../ui/query-state';
import { CommentComposer } from './comment-composer';
import { CommentItem } from './comment-item';
import { commentsQuery, sharingQuery } from './queries';

/** What staff say of the case to each other, newest first; neither the petitioner nor a paper shows it. */
export default function Comments({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const pointedAt = search.get('comment');
  const query = useInfiniteQuery(commentsQuery(petitionId));
  const { data: sharing } = useQuery(sharingQuery(petitionId));
  const comments = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const missing = pointedAt !== null && !comments.some(({ id }) => id === pointedAt);
  // What the address points at is loaded, however far back it was said.
  useEffect(() => {
    if (missing && hasNextPage && !isFetching) void fetchNextPage();
  }, [missing, hasNextPage, isFetching, fetchNextPage]);
  return (
    <section className="pd-card" aria-labelledby="case-comments">
      <h2 id="case-comments">{t('colleague:comment.title')}</h2>
      <p className="pd-muted">{t('colleague:comment.internal')}</p>
      {sharing?.may ? (
        <CommentComposer
          petitionId={petitionId}
          label={t('colleague:comment.new')}
          action={t('colleague:comment.send')}
          mayAsk
          send={(written) =>
            call(
              api.POST('/api/petitions/{id}/comments', {
                params: { path: { id: petitionId } },
                body: written,
              }),
            )
          }
        />
      ) : null}
      <QueryState query={query}>
        <ul className="pd-comments">
          {comments.map((comment) => (
            <CommentItem
              key={comment.id}
              petitionId={petitionId}
              comment={comment}
              pointedAt={pointedAt === comment.id}
            />
          ))}
        </ul>
        {comments.length === 0 ? <p className="pd-muted">{t('colleague:comment.none')}</p> : null}
        <LoadMore query={query} />
      </QueryState>
    </section>
  );
}
