import { useTranslation } from 'react-i18next';
import type { AssistanceDecision } from '../api/types';
import { useDates } from '../time/format';
import { FactList } from './fact-list';
import { yuan } from './yuan';

/** What one department answered, and what it asked before. */
export function DecisionFacts({ decision }: { decision: AssistanceDecision }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const { answer, helpKind, amountFen, fund, conditions, reasons, decidedAt, signedAt, questions } = decision;
  return (
    <>
      <FactList
        facts={[
          [t('assistance:answer.label'), answer ? t(`assistance:answer.${answer}`) : null],
          [t('assistance:kind.label'), helpKind ? t(`assistance:kind.${helpKind}`) : null],
          [t('assistance:amount'), amountFen > 0 ? yuan(amountFen, i18n.language) : null],
          [t('assistance:fund'), fund],
          [t('assistance:conditions'), conditions],
          [t('assistance:reasons'), reasons],
          [t('assistance:decidedAt'), decidedAt ? dates.moment(decidedAt) : null],
          [t('assistance:signedAt'), signedAt ? dates.moment(signedAt) : null],
        ]}
      />
      {questions.length > 0 ? (
        <ul className="pd-assist__questions">
          {questions.map(({ question, askedAt, reply }) => (
            <li key={askedAt}>
              <p className="pd-pre" data-written>
                {t('assistance:question', { text: question })}
              </p>
              <p className="pd-pre pd-muted" data-written>
                {reply ? t('assistance:reply', { text: reply }) : t('assistance:unanswered')}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
