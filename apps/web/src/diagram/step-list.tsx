import { useTranslation } from 'react-i18next';
import type { DiagramView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';

/** The steps that a case has taken, in order, with when each began and ended. */
export function StepList({ diagram }: { diagram: DiagramView }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const stuck = new Set(diagram.incidents);
  const steps = diagram.steps.filter(({ name }) => localized(name) !== '');
  return (
    <ol className="pd-steplist">
      {steps.map((step, index) => {
        const state = step.state === 'active' && stuck.has(step.elementId) ? 'incident' : step.state;
        return (
          <li
            key={`${step.elementId}${index}`}
            data-state={state}
            aria-current={step.state === 'active' ? 'step' : undefined}
          >
            <strong>{localized(step.name)}</strong>
            <span className="pd-tag">{t(`petition:diagram.state.${state}`)}</span>
            <span className="pd-muted pd-small pd-number">
              {dates.full(step.enteredAt)}
              {step.leftAt ? ` – ${dates.full(step.leftAt)}` : ''}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
