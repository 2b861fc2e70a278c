import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatePanel } from '../ui/state-panel';

export function Component() {
  const { t } = useTranslation();
  return (
    <main className="pd-centre" id="main">
      <StatePanel
        scope="page"
        kind="empty"
        title={t('common:states.notFound.title')}
        text={t('common:states.notFound.text')}
      >
        <Link className="pd-button" to="/">
          {t('common:toStart')}
        </Link>
        <Link to="/inbox">{t('common:toInbox')}</Link>
      </StatePanel>
    </main>
  );
}
