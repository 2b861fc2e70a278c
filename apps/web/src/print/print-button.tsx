import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { PrintCirculation } from './print-circulation';

interface Props {
  petitionId: string;
  /** Id of the element below which the circulation record is printed. */
  below: string;
}

/** Prints the page without its frame and buttons, with the whole circulation record; the browser's own key does the same. */
export function PrintButton({ petitionId, below }: Props) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<Element | null>(null);
  const ask = () => setPlace(document.getElementById(below));
  useHotkeys('mod+p', ask, { preventDefault: true, enableOnFormTags: true });
  useEffect(() => {
    const over = () => setPlace(null);
    window.addEventListener('afterprint', over);
    return () => window.removeEventListener('afterprint', over);
  }, []);
  const print = useCallback(() => void requestAnimationFrame(() => window.print()), []);
  return (
    <>
      <Button className="pd-noprint" loading={place !== null} onClick={ask}>
        {t('petition:print.button')}
      </Button>
      {place ? createPortal(<PrintCirculation petitionId={petitionId} onReady={print} />, place) : null}
    </>
  );
}
