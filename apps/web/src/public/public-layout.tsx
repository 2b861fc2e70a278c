import '../styles/public.css';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { LookChoiceField } from '../look/look-choice';
import { Brand } from '../ui/brand';
import { LanguageSwitch } from '../ui/language-switch';
import { SkipLink } from '../ui/skip-link';
import { LargeTypeSwitch } from './large-type-switch';

/** The frame of the pages that need no account. */
export function Component() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <div className="pd-public">
      <SkipLink />
      <header className="pd-public__head">
        <div className="pd-public__bar">
          <Brand to="/" />
          <nav className="pd-public__links" aria-label={t('public:navigation')}>
            {pathname === '/login' ? null : <Link to="/login">{t('public:staff')}</Link>}
            <LargeTypeSwitch />
            <LanguageSwitch />
          </nav>
        </div>
      </header>
      <main className="pd-public__main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="pd-public__foot">
        <div>
          <span>{t('public:foot')}</span>
          <LookChoiceField />
        </div>
      </footer>
    </div>
  );
}
