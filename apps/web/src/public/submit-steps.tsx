import { useTranslation } from 'react-i18next';

export const SUBMIT_STEPS = ['matter', 'person', 'review'] as const;
export type SubmitStep = (typeof SUBMIT_STEPS)[number];

/** How far the form has come. */
export function SubmitSteps({ current }: { current: SubmitStep }) {
  const { t } = useTranslation();
  const at = SUBMIT_STEPS.indexOf(current);
  return (
    <ol className="pd-steps" aria-label={t('public:submit.steps')}>
      {SUBMIT_STEPS.map((step, index) => (
        <li
          key={step}
          data-state={index < at ? 'done' : 'open'}
          aria-current={step === current ? 'step' : undefined}
        >
          {t(`public:submit.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
