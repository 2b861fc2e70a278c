import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  text: string;
  first: boolean;
  last: boolean;
  onInsert: () => void;
  onMove: (by: -1 | 1) => void;
  onChange: (text: string) => Promise<unknown>;
  onRemove: () => void;
}

/** One phrase: put into the field, moved, written anew, removed. */
export function PhraseLine({ text, first, last, onInsert, onMove, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState<string>();
  if (writing !== undefined) {
    const keep = () =>
      void onChange(writing.trim()).then(
        () => setWriting(undefined),
        // What is wrong is told beside; what was written stays.
        () => undefined,
      );
    return (
      <li className="pd-phrases__edit">
        <Input.TextArea
          autoFocus
          value={writing}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 5 }}
          aria-label={t('desk:phrases.edit', { text })}
          onChange={(event) => setWriting(event.target.value)}
        />
        <Button size="small" type="primary" disabled={writing.trim().length < 2} onClick={keep}>
          {t('common:save')}
        </Button>
        <Button size="small" onClick={() => setWriting(undefined)}>
          {t('common:cancel')}
        </Button>
      </li>
    );
  }
  const tools = [
    { name: 'up', sign: '↑', disabled: first, act: () => onMove(-1) },
    { name: 'down', sign: '↓', disabled: last, act: () => onMove(1) },
    { name: 'edit', sign: '✎', disabled: false, act: () => setWriting(text) },
    { name: 'remove', sign: '×', disabled: false, act: onRemove },
  ] as const;
  return (
    <li>
      <button type="button" className="pd-views__open" onClick={onInsert}>
        {text}
      </button>
      {tools.map(({ name, sign, disabled, act }) => (
        <Button
          key={name}
          size="small"
          type="text"
          disabled={disabled}
          aria-label={t(`desk:phrases.${name}`, { text })}
          onClick={act}
        >
          {sign}
        </Button>
      ))}
    </li>
  );
}
