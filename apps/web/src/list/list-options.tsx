import './list.css';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MissingPart } from '../ui/late';
import { useAhead } from '../ui/use-ahead';
import type { ListOptionsProps } from './list-options-popover';

const ListOptionsPopover = lazy(() => import('./list-options-popover'));

/** The button of how the list looks. */
export function ListOptions(props: ListOptionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { near, focused, standIn } = useAhead();
  const words = { 'aria-label': t('list:options'), title: t('list:options'), icon: <SettingOutlined /> };
  return (
    <MissingPart>
      <Suspense>
        {near ? (
          <ListOptionsPopover {...props} open={open} onOpenChange={setOpen}>
            <Button {...words} autoFocus={focused.current} />
          </ListOptionsPopover>
        ) : (
          <Button {...words} {...standIn} onClick={() => setOpen(true)} />
        )}
      </Suspense>
    </MissingPart>
  );
}
