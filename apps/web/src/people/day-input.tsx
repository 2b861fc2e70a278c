import { DatePicker } from 'antd';
import type { GetRef } from 'antd';
import dayjs from 'dayjs';
import type { Ref } from 'react';

interface Props {
  /** Within a form: `YYYY-MM-DD`, null when there is none. */
  value?: string | null;
  onChange?: (day: string | null) => void;
  id?: string;
  label: string;
  placeholder: string;
  /** The form finds the field by it, to say what is wrong with it. */
  ref?: Ref<GetRef<typeof DatePicker>>;
}

/** A calendar day, or none. */
export function DayInput({ value, onChange, id, label, placeholder, ref }: Props) {
  return (
    <DatePicker
      ref={ref}
      id={id}
      aria-label={label}
      placeholder={placeholder}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(picked) => onChange?.(picked ? picked.format('YYYY-MM-DD') : null)}
    />
  );
}
