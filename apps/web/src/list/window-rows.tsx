import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Up to here every row is in the page, where the browser's own search finds it. */
const ALL_ROWS = 200;
/** Rows that are ready above and below what is seen. */
const READY = 15;
const GUESSED_PX = 68;

/** What a row has to give its element, so that its height is known. */
export interface RowPlace {
  ref?: Ref<HTMLTableRowElement>;
  'data-index'?: number;
  'aria-rowindex'?: number;
}

interface Props<Row> {
  rows: readonly Row[];
  render: (row: Row, place: RowPlace) => ReactNode;
}

/**
 * The body of a table. Of a long one only what is near the window is in the page, between two rows as high as all that is not; a
 * printed page has every row.
 */
export function WindowRows<Row>({ rows, render }: Props<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const printed = usePrinted();
  const whole = printed || rows.length <= ALL_ROWS;
  const [top, setTop] = useState(0);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => GUESSED_PX,
    overscan: READY,
    scrollMargin: top,
    enabled: !whole,
  });
  useEffect(() => {
    if (!whole && body.current) setTop(body.current.getBoundingClientRect().top + window.scrollY);
  }, [whole]);
  if (whole) return <tbody>{rows.map((row) => render(row, {}))}</tbody>;
  const shown = virtual.getVirtualItems();
  const before = (shown[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((shown.at(-1)?.end ?? top) - top);
  return (
    <tbody ref={body}>
      <Gap height={before} />
      {shown.map(({ index }) =>
        render(rows[index] as Row, {
          ref: virtual.measureElement,
          'data-index': index,
          // The heading is the first.
          'aria-rowindex': index + 2,
        }),
      )}
      <Gap height={after} />
    </tbody>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr className="pd-table__gap" aria-hidden="true">
      <td style={{ height }} colSpan={99} />
    </tr>
  );
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
