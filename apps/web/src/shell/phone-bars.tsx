import EllipsisOutlined from '@ant-design/icons/EllipsisOutlined';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMe } from '../session/me';
import { Brand } from '../ui/brand';
import { LanguageSwitch } from '../ui/language-switch';
import { NavIcon } from './nav-icon';
import { destinationsOf, homeOf } from './navigation';
import { SideNav } from './side-nav';
import { TodoCount } from './todo-count';
import { WhoAmI } from './who-am-i';

/** On a phone: the name above, the four most used places below, everything else in a drawer. */
export function PhoneBars() {
  const { t } = useTranslation();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
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
        <button type="button" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
          <EllipsisOutlined aria-hidden="true" />
          {t('shell:more')}
        </button>
      </nav>
      <Drawer open={open} onClose={close} placement="right" title={t('shell:more')} size={300}>
        <SideNav onNavigate={close} />
        <WhoAmI onNavigate={close} />
      </Drawer>
    </>
  );
}
