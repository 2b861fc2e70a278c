import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RowsProps } from './row-place';

/** Up to here every row is in the page, where the browser's own search finds it. */
const ALL_ROWS = 200;

type Windowed = typeof import('./windowed-rows').WindowedRows;

/**
 * The body of a table. Of a long one only what is near the window is in the page; a printed page has every row, and so has one whose
 * part for long lists could not be loaded.
 */
export function WindowRows<Row>({ rows, render }: RowsProps<Row>) {
  const printed = usePrinted();
  const long = rows.length > ALL_ROWS;
  const [Windowed, setWindowed] = useState<Windowed>();
  useEffect(() => {
    if (!long) return;
    void import('./windowed-rows').then(
      ({ WindowedRows }) => setWindowed(() => WindowedRows),
      () => undefined,
    );
  }, [long]);
  if (!printed && long && Windowed) return <Windowed rows={rows} render={render} />;
  return <tbody>{rows.map((row) => render(row, {}))}</tbody>;
}

/** True while the browser prints. */
function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    // The browser takes its picture of the page right after.
    const before = () => flushSync(() => setPrinted(true));
    const after = () => setPrinted(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printed;
}
