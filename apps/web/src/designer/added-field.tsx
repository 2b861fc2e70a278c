import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldSettings } from './field-settings';
import type { Part } from './form-texts';

interface Props {
  part: Part;
  disabled: boolean;
  onSet: (path: readonly string[], value: unknown) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** The settings of a field that the office has added, its place among the others, and its removal. */
export function AddedField({ part, disabled, onSet, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  const name = String(part.key);
  return (
    <>
      <FieldSettings part={part} disabled={disabled} onSet={onSet} />
      <div className="pd-addedfield__buttons">
        <Button
          size="small"
          disabled={disabled}
          aria-label={t('designer:form.up', { name })}
          onClick={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button
          size="small"
          disabled={disabled}
          aria-label={t('designer:form.down', { name })}
          onClick={() => onMove(1)}
        >
          ↓
        </Button>
        <Button size="small" danger disabled={disabled} onClick={onRemove}>
          {t('designer:form.remove', { name })}
        </Button>
      </div>
    </>
  );
}
