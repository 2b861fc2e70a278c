import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

type Paper = 'a4' | 'small';

/** Prints the page's receipt on A4 or on the roll of a receipt printer (80 mm); styles/receipt.css lays it out. */
export function PrintReceipt() {
  const { t } = useTranslation();
  const print = (paper: Paper) => {
    document.documentElement.dataset.paper = paper;
    window.print();
    delete document.documentElement.dataset.paper;
  };
  return (
    <>
      <Button type="primary" onClick={() => print('a4')}>
        {t('register:done.print')}
      </Button>
      <Button onClick={() => print('small')}>{t('register:done.printSmall')}</Button>
    </>
  );
}
