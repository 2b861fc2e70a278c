import './paper-sheet.css';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../api/types';
import { useDates } from '../time/format';

/** A paper's text as a sheet: whose it is, its number, its words, its date. The PDF has the official layout. */
export function PaperSheet({ paper, scrolls = false }: { paper: PaperView; scrolls?: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    // Where it is cut to a height, the keyboard has to reach it to scroll.
    <article className="pd-sheet pd-paper" lang="zh-CN" tabIndex={scrolls ? 0 : undefined}>
      {paper.issuer ? <p className="pd-sheet__issuer">{paper.issuer}</p> : null}
      {paper.number ? <p className="pd-sheet__number pd-sheet__ruled">{paper.number}</p> : null}
      <h2>{paper.title}</h2>
      <p className="pd-pre">{paper.body}</p>
      {paper.appeal ? <p className="pd-pre">{paper.appeal}</p> : null}
      <p className="pd-sheet__date">
        {paper.datedAt ? dates.day(paper.datedAt) : t('petition:documents.undated')}
      </p>
    </article>
  );
}
