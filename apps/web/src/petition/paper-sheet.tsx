import './paper-sheet.css';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../api/types';
import { useDates } from '../time/format';

/** A paper's text as a sheet: whose it is, its number, its words, its date. The PDF has the official layout. */
export function PaperSheet({ paper }: { paper: PaperView }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <article className="pd-sheet" lang="zh-CN">
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
