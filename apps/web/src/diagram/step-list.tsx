import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DiagramView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { openedFrom } from './open-process';

interface Props {
  diagram: DiagramView;
  onOpen: (instanceKey: string) => void;
}

/** The steps that a case has taken, in order, with when each began and ended, and the processes that they opened. */
export function StepList({ diagram, onOpen }: Props) {
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
            {openedFrom(diagram, step.elementId).map(({ instanceKey, processId, startedAt }) => (
              <Button
                key={instanceKey}
                type="link"
                size="small"
                onClick={() => {
                  onOpen(instanceKey);
                  document.getElementById('diagram-picture')?.scrollIntoView();
                }}
              >
                {t('petition:diagram.open', {
                  name: t(`common:process.${processId}`, { defaultValue: processId }),
                })}{' '}
                {dates.day(startedAt)}
              </Button>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
