import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Step } from './steps-of';

interface Props {
  steps: readonly Step[];
  selected: string | undefined;
  onSelect: (elementId: string) => void;
  onRename: (elementId: string, name: string) => void;
}

/** Every step of the diagram with its name to be changed: the same work without the canvas. */
export function StepNames({ steps, selected, onSelect, onRename }: Props) {
  const { t } = useTranslation();
  return (
    <details className="pd-stepnames">
      <summary>{t('designer:steps', { count: steps.length })}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step.id} aria-current={step.id === selected ? 'true' : undefined}>
            <span className="pd-muted pd-small">
              {t(`designer:kind.${step.kind}`, { defaultValue: step.kind })}
            </span>
            <Input
              key={step.name}
              defaultValue={step.name}
              maxLength={100}
              aria-label={t('designer:nameOf', { id: step.id })}
              onBlur={(event) => onRename(step.id, event.target.value.trim())}
              onPressEnter={(event) => event.currentTarget.blur()}
            />
            <Button size="small" type="text" onClick={() => onSelect(step.id)}>
              {t('designer:show')}
              <span className="pd-hidden">{step.name || step.id}</span>
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
}
