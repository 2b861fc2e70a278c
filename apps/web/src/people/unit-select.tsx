import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnitOptions } from './use-unit-options';

interface Props {
  value?: string;
  onChange?: (unitId: string | undefined) => void;
  onBlur?: () => void;
  label: string;
  id?: string;
  disabled?: boolean;
  status?: 'error';
  describedBy?: string;
  /** Kinds of units offered; all when left out. */
  kinds?: readonly string[];
  /** Ids of units that are not offered. */
  without?: readonly string[];
}

/** Chooses a unit from the tree; can be searched by name in either language. */
export function UnitSelect({
  value,
  onChange,
  onBlur,
  label,
  id,
  disabled,
  status,
  describedBy,
  kinds,
  without,
}: Props) {
  const { t } = useTranslation();
  const options = useUnitOptions(kinds).filter((unit) => !without?.includes(unit.value));
  return (
    <Select
      id={id}
      className="pd-unitselect"
      allowClear
      showSearch={{ optionFilterProp: 'search' }}
      popupMatchSelectWidth={280}
      value={value || undefined}
      disabled={disabled}
      status={status}
      placeholder={id ? t('common:selectPlaceholder') : label}
      aria-label={label}
      aria-describedby={describedBy}
      options={options}
      labelRender={({ label: text }) => String(text ?? '').trim()}
      onChange={(unitId?: string) => onChange?.(unitId)}
      onBlur={onBlur}
    />
  );
}
