import { Fragment } from 'react';
import type { CaseComment } from '../api/types';

/** The words of a comment; who is named in it stands out. */
export function CommentText({ text, mentions, asked }: Pick<CaseComment, 'text' | 'mentions' | 'asked'>) {
  const names = [...mentions, ...(asked ? [asked] : [])]
    .map(({ name }) => name)
    // A longer name is never taken for a shorter one.
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  const parts = names.length > 0 ? text.split(new RegExp(`(@(?:${names.join('|')}))`)) : [text];
  return (
    <p className="pd-comment__text">
      {parts.map((part, place) =>
        place % 2 === 1 ? <strong key={place}>{part}</strong> : <Fragment key={place}>{part}</Fragment>,
      )}
    </p>
  );
}
