import './search.css';
import type { FoundText, Piece } from '../api/types';

/** A text in which what was searched for is marked. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, hit }, at) =>
    hit ? (
      <mark key={at} className="pd-hit">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

/** A row's subject, marked where the words stand in it. */
export function MarkedSubject({
  subject,
  found,
}: {
  subject: string;
  found: readonly FoundText[] | undefined;
}) {
  const pieces = found?.find(({ source }) => source === 'subject')?.pieces;
  // It may have become another one since.
  return pieces && pieces.map(({ text }) => text).join('') === subject ? <Marked pieces={pieces} /> : subject;
}
