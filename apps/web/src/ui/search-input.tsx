import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface Props {
  value: string | undefined;
  label: string;
  onSearch: (text: string | undefined) => void;
}

/** How long (ms) typing rests before the list is searched; Enter doesn't wait. */
const REST_MS = 300;

/** The search field above a list. */
export function SearchInput({ value = '', label, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const search = () => {
    if (typed.trim() !== value) onSearch(typed.trim() || undefined);
  };
  useEffect(() => {
    const timer = setTimeout(search, REST_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      type="search"
      className="pd-filters__search"
      value={typed}
      placeholder={label}
      aria-label={label}
      prefix={<SearchOutlined aria-hidden="true" aria-label={undefined} role={undefined} />}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={search}
    />
  );
}
