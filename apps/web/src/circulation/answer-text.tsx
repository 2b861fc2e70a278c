import { Link } from 'react-router';
import type { CirculationRow } from '../api/types';
import { useLocalized } from '../i18n/localized';

/** What a field said, in words; another case and a file are a step away. */
export function AnswerText({ answer: { text, to } }: { answer: CirculationRow['answers'][number] }) {
  const words = useLocalized()(text);
  if (to?.kind === 'case') return <Link to={`/petitions/${to.id}`}>{words}</Link>;
  if (to?.kind === 'file')
    return (
      <a href={`/api/attachments/${to.id}`} download={words}>
        {words}
      </a>
    );
  return words;
}
