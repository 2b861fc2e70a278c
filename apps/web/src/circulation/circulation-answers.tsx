import { useTranslation } from 'react-i18next';
import type { CirculationRow } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { AnswerText } from './answer-text';

/** What was entered in a task, by the labels of its form. */
export function CirculationAnswers({ row }: { row: CirculationRow }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  if (row.answers.length === 0) return <span className="pd-muted">–</span>;
  return (
    <>
      {row.isDraft ? <div className="pd-table__sub">{t('circulation:voided.draft')}</div> : null}
      <dl className={`pd-circulation__answers${row.voided ? ' pd-circulation__answers--void' : ''}`}>
        {row.answers.map((answer) => (
          <div key={answer.field}>
            <dt>{localized(answer.label)}</dt>
            <dd className="pd-pre">
              <AnswerText answer={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
