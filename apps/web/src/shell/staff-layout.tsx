import '../styles/lights.css';
import '../styles/staff.css';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { followChanges } from '../api/events';
import { DesignProvider } from '../app/design-provider';
import { StaffKeys } from '../keys/staff-keys';
import { Brand } from '../ui/brand';
import { SkipLink } from '../ui/skip-link';
import { useBrowserNotices } from '../reminder/use-browser-notices';
import { useMe } from '../session/me';
import { AllowedOutlet } from './allowed-outlet';
import { homeOf } from './navigation';
import { PhoneBars } from './phone-bars';
import { SideNav } from './side-nav';
import { SignInAgain } from './sign-in-again';
import { WhoAmI } from './who-am-i';

/** The frame of every staff page. */
export function Component() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const me = useMe();
  const limited = me.secondFactor === 'due';
  const look = useBrowserNotices(!limited);
  useEffect(() => (limited ? undefined : followChanges(queries, look)), [queries, limited, look]);
  return (
    <DesignProvider audience="staff">
      <SkipLink />
      <div className="pd-shell">
        <div className="pd-side">
          <Brand to={homeOf(me)} note={t('shell:area')} />
          <SideNav />
          <WhoAmI />
          <StaffKeys />
        </div>
        <PhoneBars />
        <main className="pd-main" id="main" tabIndex={-1}>
          <AllowedOutlet />
        </main>
      </div>
      <SignInAgain />
    </DesignProvider>
  );
}
