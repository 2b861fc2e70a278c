import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMe } from '../session/me';
import { NavIcon } from './nav-icon';
import { mayGo, navigation } from './navigation';
import { TodoCount } from './todo-count';

/** The groups of destinations this person has. */
export function SideNav({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <nav className="pd-nav" aria-label={t('shell:navigation')}>
      {navigation.map(({ group, items }) => {
        const mine = items.filter((place) => mayGo(me, place));
        if (mine.length === 0) return null;
        return (
          <div key={group}>
            <p className="pd-nav__group" id={`nav-${group}`}>
              {t(`shell:group.${group}`)}
            </p>
            <ul aria-labelledby={`nav-${group}`}>
              {mine.map(({ to, label }) => (
                <li key={to}>
                  <NavLink to={to} onClick={onNavigate}>
                    <NavIcon name={label} />
                    {t(`shell:nav.${label}`)}
                    {label === 'inbox' ? <TodoCount /> : null}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
