import type { CirculationRow } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { AnswerText } from './answer-text';

/** What was entered in a task, by the labels of its form. */
export function CirculationAnswers({ row }: { row: CirculationRow }) {
  const localized = useLocalized();
  if (row.answers.length === 0) return <span className="pd-muted">–</span>;
  return (
    <dl className="pd-circulation__answers">
      {row.answers.map((answer) => (
        <div key={answer.field}>
          <dt>{localized(answer.label)}</dt>
          <dd className="pd-pre">
            <AnswerText answer={answer} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
