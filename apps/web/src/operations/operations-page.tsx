import './operations.css';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { PageHead } from '../ui/page-head';
import { DeadLetters } from './dead-letters';
import { Health } from './health';
import { Incidents } from './incidents';
import { PoisonedRows } from './poisoned-rows';
import { Webhooks } from './webhooks/webhooks';

/** How the system is: its parts, what waits for the engine, what was set aside, what is stuck, what could not be sent. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
      <PageHead title={t('operations:title')} text={t('operations:text')} />
      <Health />
      <PoisonedRows />
      <Incidents />
      <DeadLetters />
      {can(me, 'operations.manage') ? <Webhooks /> : null}
    </>
  );
}
