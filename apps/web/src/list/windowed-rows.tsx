import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { RowsProps } from './row-place';

/** Rows that are ready above and below what is seen. */
const READY = 15;
const GUESSED_PX = 68;

/** Only the rows near the window, between two as high as all that is not in the page. */
export function WindowedRows<Row>({ rows, render }: RowsProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => GUESSED_PX,
    overscan: READY,
    scrollMargin: top,
  });
  useEffect(() => {
    if (body.current) setTop(body.current.getBoundingClientRect().top + window.scrollY);
  }, []);
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
