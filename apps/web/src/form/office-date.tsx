import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNow } from '../time/clock';
import { instantOf, localText } from '../time/shanghai';
import type { FormComponentSchema } from './schema';

interface Props {
  id: string;
  disabled: boolean;
  status?: 'error';
  field: FormComponentSchema;
  label: string;
  value: string | undefined;
  onChange: (value: string | null) => void;
  onBlur: () => void;
  'aria-describedby'?: string;
}

/** A date (`YYYY-MM-DD`), or a date with its time as an instant; both are of Asia/Shanghai. */
export function OfficeDate({
  id,
  disabled,
  status,
  field,
  label,
  value,
  onChange,
  onBlur,
  ...described
}: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const withTime = field.subtype === 'datetime';
  const shown = value ? dayjs(withTime ? localText(value) : value) : null;
  const give = (picked: Dayjs | null) => {
    if (!picked) return onChange(null);
    onChange(withTime ? instantOf(picked.format('YYYY-MM-DDTHH:mm')) : picked.format('YYYY-MM-DD'));
  };
  return (
    <DatePicker
      id={id}
      {...described}
      style={{ width: '100%', maxWidth: 280 }}
      disabled={disabled}
      status={status}
      showTime={withTime ? { format: 'HH:mm' } : false}
      format={withTime ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'}
      value={shown}
      defaultPickerValue={dayjs(localText(now))}
      aria-label={label}
      placeholder={t(withTime ? 'form:pickTime' : 'form:pickDate')}
      onChange={give}
      onBlur={onBlur}
    />
  );
}
