import { Button, Popover } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../api/types';
import { ViewLine } from './view-line';

interface Props {
  views: readonly SavedView[];
  /** The one that the list shows now. */
  current: SavedView | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onOpenView: (query: string) => void;
  onSave: () => void;
  /** The button that it stands at. */
  children: ReactElement;
}

/** The views of a list, and keeping what it shows now as another. */
export default function SavedViewsPopover(props: Props) {
  const { views, current, open, onOpenChange, onOpenView, onSave, children } = props;
  const { t } = useTranslation();
  const close = () => onOpenChange(false);
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="pd-views">
          {views.length === 0 ? <p className="pd-muted">{t('desk:views.none')}</p> : null}
          <ul>
            {views.map((view) => (
              <ViewLine
                key={view.id}
                view={view}
                current={view === current}
                onOpen={() => {
                  close();
                  onOpenView(view.query);
                }}
              />
            ))}
          </ul>
          <Button
            block
            onClick={() => {
              close();
              onSave();
            }}
          >
            {t('desk:views.save')}
          </Button>
        </div>
      }
    >
      {children}
    </Popover>
  );
}
