import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fenOf, textOfFen } from './fen';
import type { OfficeFieldProps } from './office-field-props';

type Props = Omit<OfficeFieldProps, 'value' | 'onChange'> & {
  value: unknown;
  onChange: (value: number | string | null) => void;
};

/** An amount: written in yuan, its value in fen; what is no amount stays as it was written and is refused. */
export function MoneyField({ label, value, onChange, onBlur, ...common }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => written(value));
  useEffect(() => {
    // A draft that comes in, and not what was typed here.
    setText((before) => (fenOf(before) === (value ?? null) ? before : written(value)));
  }, [value]);
  return (
    <Input
      {...common}
      aria-label={t('form:money.label', { label })}
      inputMode="decimal"
      autoComplete="off"
      suffix={t('form:money.yuan')}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(fenOf(target.value));
      }}
      onBlur={() => {
        setText(written(value));
        onBlur();
      }}
      style={{ maxWidth: 280 }}
    />
  );
}

function written(value: unknown): string {
  return typeof value === 'number' ? textOfFen(value) : typeof value === 'string' ? value : '';
}
