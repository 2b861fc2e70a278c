import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from './steps-of';

interface Props {
  steps: readonly Step[];
  selected: string | undefined;
  onSelect: (elementId: string) => void;
  onRename: (elementId: string, name: string) => void;
  onDocument: (elementId: string, text: string) => void;
}

/** Every step of the diagram with its name and what is written about it: the same work without the canvas. */
export function StepNames({ steps, selected, onSelect, onRename, onDocument }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    // Folded, its many fields needn't be there.
    <details className="pd-stepnames" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('designer:steps', { count: steps.length })}</summary>
      <ol>
        {(shown ? steps : []).map((step) => (
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
            <Input.TextArea
              key={step.documentation}
              className="pd-stepnames__about"
              defaultValue={step.documentation}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={2000}
              placeholder={t('designer:aboutHint')}
              aria-label={t('designer:aboutOf', { id: step.id })}
              onBlur={(event) => onDocument(step.id, event.target.value.trim())}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}
