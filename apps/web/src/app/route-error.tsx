import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { isMissingPart } from '../api/missing-part';
import { Problem } from '../api/problem';
import { StatePanel } from '../ui/state-panel';

/** The last resort of a page: says what went wrong and what the reader can do. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  const offline = error instanceof Problem && error.status === 0;
  const kind = isMissingPart(error) ? 'missing' : offline ? 'offline' : 'broken';
  return (
    <main className="pd-centre" id="main">
      <StatePanel
        scope="page"
        kind="trouble"
        title={t(`common:states.${kind}.title`)}
        text={t(`common:states.${kind}.text`)}
      >
        <button type="button" className="pd-button" onClick={() => window.location.reload()}>
          {t('common:reload')}
        </button>
        <Link to="/">{t('common:toStart')}</Link>
      </StatePanel>
    </main>
  );
}
