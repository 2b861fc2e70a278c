import './filter-select.css';
import DownOutlined from '@ant-design/icons/DownOutlined';
import type { SelectProps } from 'antd';
import { type KeyboardEvent, lazy, Suspense, useRef } from 'react';
import { MissingPart } from './late';
import { useAhead } from './use-ahead';

const Select = lazy(() => import('./loaded-select')) as unknown as <Value>(
  props: SelectProps<Value, Option<Value>>,
) => React.JSX.Element;

interface Option<Value> {
  value: Value;
  label: string;
}

type Props<Value> = SelectProps<Value, Option<Value>> & { 'aria-label': string };

/** A choice above a list. Ant Design's select takes its place when the reader comes near: most lists are read as they are. */
export function FilterSelect<Value extends string>(props: Props<Value>) {
  const { near, come, focused, standIn } = useAhead();
  const pressed = useRef(false);
  const press = () => {
    pressed.current = true;
    come();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' && event.key !== 'Shift') press();
  };
  const { value, options = [], className = '', placeholder } = props;
  const shown = options.find((option) => option.value === value)?.label.trim();
  return (
    <MissingPart>
      <Suspense>
        {near ? (
          <Select<Value> {...props} autoFocus={focused.current} defaultOpen={pressed.current} />
        ) : (
          <span className={`pd-selectahead ${className}`} {...standIn} onPointerDown={press}>
            <input
              role="combobox"
              readOnly
              aria-haspopup="listbox"
              aria-expanded="false"
              aria-label={props['aria-label']}
              value={shown ?? ''}
              placeholder={typeof placeholder === 'string' ? placeholder : undefined}
              onKeyDown={byKey}
            />
            <DownOutlined aria-hidden="true" />
          </span>
        )}
      </Suspense>
    </MissingPart>
  );
}
