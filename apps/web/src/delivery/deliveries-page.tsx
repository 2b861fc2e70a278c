import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page-head';
import { WaitingDeliveries } from './waiting-deliveries';

/** Notices that somebody of the office has to see to. */
export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('delivery:title')} text={t('delivery:text')} />
      <WaitingDeliveries state="to-do" />
      <WaitingDeliveries state="failed" />
    </>
  );
}
