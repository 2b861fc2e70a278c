import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import type { CaseComment } from '../api/types';
import { useMe } from '../session/me';
import { useDates } from '../time/format';
import { problemText } from '../ui/problem-text';
import { useMessage } from '../ui/use-message';
import { CommentComposer } from './comment-composer';
import { CommentText } from './comment-text';
import { commentsQuery, QUESTIONS } from './queries';

interface Props {
  petitionId: string;
  comment: CaseComment;
  /** The address points at it. */
  pointedAt: boolean;
}

/** One comment with how it stood before, and what its author or whoever is asked can do with it. */
export function CommentItem({ petitionId, comment, pointedAt }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const me = useMe();
  const message = useMessage();
  const [modal, question] = Modal.useModal();
  const queries = useQueryClient();
  const item = useRef<HTMLLIElement>(null);
  const [doing, setDoing] = useState<'change' | 'answer' | 'earlier'>();
  const { id, asked, answeredAt, removedAt, mine, earlier, version } = comment;
  const stop = () => {
    setDoing(undefined);
    // The field that had the focus goes.
    item.current?.focus();
  };
  useEffect(() => {
    if (pointedAt) item.current?.scrollIntoView({ block: 'center' });
  }, [pointedAt]);
  const remove = useMutation({
    mutationFn: () => call(api.POST('/api/comments/{id}/withdraw', { params: { path: { id } } })),
    onError: (error) => message.error(problemText(error, t)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: commentsQuery(petitionId).queryKey });
      void queries.invalidateQueries({ queryKey: QUESTIONS });
    },
  });
  const waits = asked !== null && answeredAt === null && removedAt === null;
  return (
    <li
      ref={item}
      tabIndex={-1}
      className={pointedAt ? 'pd-comment pd-comment--here' : 'pd-comment'}
      aria-current={pointedAt ? 'true' : undefined}
    >
      <div className="pd-tags">
        <strong>{comment.author}</strong>
        <span className="pd-muted">{dates.moment(comment.writtenAt)}</span>
        {asked ? (
          <span className={waits ? 'pd-tag pd-tag--yellow' : 'pd-tag'}>
            {t(waits ? 'colleague:comment.asks' : 'colleague:comment.asked', { name: asked.name })}
          </span>
        ) : null}
        {comment.answersId ? (
          <Link to={`?tab=comments&comment=${comment.answersId}`} replace preventScrollReset>
            {t('colleague:comment.answer')}
          </Link>
        ) : null}
        {earlier.length > 0 ? (
          <button
            type="button"
            className="pd-linkbutton"
            aria-expanded={doing === 'earlier'}
            onClick={() => setDoing(doing === 'earlier' ? undefined : 'earlier')}
          >
            {t('colleague:comment.changed', { count: earlier.length })}
          </button>
        ) : null}
      </div>
      {removedAt ? (
        <p className="pd-muted">
          {t('colleague:comment.removed', { name: comment.author, at: dates.moment(removedAt) })}
        </p>
      ) : doing === 'change' ? (
        <CommentComposer
          petitionId={petitionId}
          label={t('colleague:comment.change')}
          action={t('common:save')}
          initial={comment.text}
          send={({ text, mentions }) =>
            call(
              api.PUT('/api/comments/{id}', { params: { path: { id } }, body: { text, mentions, version } }),
            )
          }
          onDone={stop}
          onCancel={stop}
        />
      ) : (
        <CommentText {...comment} />
      )}
      {doing === 'earlier' ? (
        <ol className="pd-comment__earlier">
          {earlier.map((words) => (
            <li key={words.version}>
              <small className="pd-muted">{dates.moment(words.writtenAt)}</small>
              <p className="pd-comment__text">{words.text}</p>
            </li>
          ))}
        </ol>
      ) : null}
      {doing === 'answer' ? (
        <CommentComposer
          petitionId={petitionId}
          label={t('colleague:comment.answerTo', { name: comment.author })}
          action={t('colleague:comment.sendAnswer')}
          send={(written) =>
            call(
              api.POST('/api/petitions/{id}/comments', {
                params: { path: { id: petitionId } },
                body: { ...written, answersId: id },
              }),
            )
          }
          onDone={stop}
          onCancel={stop}
        />
      ) : null}
      {removedAt || doing === 'change' || doing === 'answer' ? null : (
        <div className="pd-comment__actions">
          {waits && asked.id === me.id ? (
            <Button size="small" type="primary" onClick={() => setDoing('answer')}>
              {t('colleague:comment.reply')}
            </Button>
          ) : null}
          {mine ? (
            <>
              <Button size="small" type="text" onClick={() => setDoing('change')}>
                {t('colleague:comment.edit')}
              </Button>
              <Button
                size="small"
                type="text"
                loading={remove.isPending}
                onClick={() =>
                  modal.confirm({
                    title: t('colleague:comment.removeTitle'),
                    content: t('colleague:comment.removeText'),
                    okText: t('colleague:comment.remove'),
                    cancelText: t('common:cancel'),
                    okButtonProps: { danger: true },
                    onOk: () => remove.mutateAsync().catch(() => undefined),
                  })
                }
              >
                {t('colleague:comment.remove')}
              </Button>
            </>
          ) : null}
        </div>
      )}
      {question}
    </li>
  );
}
