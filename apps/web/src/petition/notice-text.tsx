import { useTranslation } from 'react-i18next';
import type { NoticeView } from '../api/types';
import { useDates } from '../time/format';
import { useCitationName } from './use-citation-name';

type Told = Pick<NoticeView, 'kind' | 'body' | 'article' | 'appeal' | 'issuedAt'>;

/** A notice as the petitioner gets it: what, by which article, and how to appeal. */
export function NoticeText({ notice }: { notice: Told }) {
  const { t } = useTranslation();
  const dates = useDates();
  const articleName = useCitationName();
  return (
    <article className="pd-notice">
      <h3>
        {t(`petition:notices.kind.${notice.kind}`, { defaultValue: t('petition:notices.one') })}{' '}
        <time className="pd-muted pd-small pd-number" dateTime={String(notice.issuedAt)}>
          {dates.full(notice.issuedAt)}
        </time>
      </h3>
      <p className="pd-pre">{notice.body}</p>
      {notice.article ? (
        <p className="pd-small pd-muted">
          {t('common:article')}
          {t('common:colon')}
          {articleName(notice.article)}
        </p>
      ) : null}
      {notice.appeal ? (
        <p className="pd-small pd-muted">
          {t('petition:notices.appeal')}
          {t('common:colon')}
          {notice.appeal}
        </p>
      ) : null}
    </article>
  );
}
