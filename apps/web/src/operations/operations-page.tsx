import './operations.css';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page-head';
import { Health } from './health';
import { Incidents } from './incidents';
import { PoisonedRows } from './poisoned-rows';

/** How the system is: its parts, what waits for the engine, what was set aside, what is stuck. */
export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('operations:title')} text={t('operations:text')} />
      <Health />
      <PoisonedRows />
      <Incidents />
    </>
  );
}
