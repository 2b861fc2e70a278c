import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { SideNav } from './side-nav';
import { WhoAmI } from './who-am-i';

/** On a phone: every place, and the account. */
export default function MoreDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer open={open} onClose={onClose} placement="right" title={t('shell:more')} size={300}>
      <SideNav onNavigate={onClose} />
      <WhoAmI onNavigate={onClose} />
    </Drawer>
  );
}
