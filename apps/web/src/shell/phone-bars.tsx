import EllipsisOutlined from '@ant-design/icons/EllipsisOutlined';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMe } from '../session/me';
import { Brand } from '../ui/brand';
import { LanguageSwitch } from '../ui/language-switch';
import { Late } from '../ui/late';
import { useEver } from '../ui/use-ever';
import { NavIcon } from './nav-icon';
import { destinationsOf, homeOf } from './navigation';
import { TodoCount } from './todo-count';

const loadDrawer = () => import('./more-drawer');
const MoreDrawer = lazy(loadDrawer);

/** On a phone: the name above, the four most used places below, everything else in a drawer. */
export function PhoneBars() {
  const { t } = useTranslation();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const everOpen = useEver(open);
  const nearest = destinationsOf(me).slice(0, 4);
  return (
    <>
      <header className="pd-topbar">
        <Brand to={homeOf(me)} />
        <LanguageSwitch />
      </header>
      <nav className="pd-bottom" aria-label={t('shell:navigation')}>
        {nearest.map(({ to, label }) => (
          <NavLink key={to} to={to}>
            <NavIcon name={label} />
            {t(`shell:nav.${label}`)}
            {label === 'inbox' ? <TodoCount /> : null}
          </NavLink>
        ))}
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded={open}
          onPointerEnter={() => void loadDrawer().catch(() => undefined)}
          onClick={() => setOpen(true)}
        >
          <EllipsisOutlined aria-hidden="true" />
          {t('shell:more')}
        </button>
      </nav>
      {everOpen ? (
        <Late>
          <MoreDrawer open={open} onClose={() => setOpen(false)} />
        </Late>
      ) : null}
    </>
  );
}
