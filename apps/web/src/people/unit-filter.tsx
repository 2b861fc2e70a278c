import { FilterSelect } from '../ui/filter-select';
import { useUnitOptions } from './use-unit-options';

interface Props {
  value: string | undefined;
  onChange: (unitId: string | undefined) => void;
  label: string;
}

/** Narrows a list to a unit; can be searched by name in either language. */
export function UnitFilter({ value, onChange, label }: Props) {
  const options = useUnitOptions();
  return (
    <FilterSelect
      className="pd-unitselect"
      allowClear
      showSearch={{ optionFilterProp: 'search' }}
      popupMatchSelectWidth={280}
      value={value}
      placeholder={label}
      aria-label={label}
      options={options}
      labelRender={({ label: text }) => String(text ?? '').trim()}
      onChange={(unitId?: string) => onChange(unitId)}
    />
  );
}
