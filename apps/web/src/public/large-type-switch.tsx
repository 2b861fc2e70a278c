import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLargeType, useLargeType } from './large-type';

/** Turns large type on and off. Only while a public page is shown does the document have it: staff pages do not. */
export function LargeTypeSwitch() {
  const { t } = useTranslation();
  const large = useLargeType();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (!large) return;
    dataset.type = 'large';
    return () => {
      delete dataset.type;
    };
  }, [large]);
  return (
    <button
      type="button"
      className="pd-linkbutton"
      aria-pressed={large}
      onClick={() => chooseLargeType(!large)}
    >
      {t('public:largeType')}
    </button>
  );
}
