import { Checkbox, Popover, Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseDensity, DENSITIES, type Density, useDensity } from './list-look';
import type { Column } from './columns';

export interface ListOptionsProps {
  /** All that can be shown. */
  columns: readonly Pick<Column<never>, 'name' | 'title'>[];
  shown: readonly string[];
  onChoose: (names: string[]) => void;
}

interface Props extends ListOptionsProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The button that it stands at. */
  children: ReactElement;
}

/** How the list looks: which columns it has, and how close its rows stand. */
export default function ListOptionsPopover({
  columns,
  shown,
  onChoose,
  open,
  onOpenChange,
  children,
}: Props) {
  const { t } = useTranslation();
  const density = useDensity();
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      trigger="click"
      placement="bottomRight"
      content={
        <div className="pd-listoptions">
          <h3 id="list-columns">{t('list:columns')}</h3>
          <Checkbox.Group
            aria-labelledby="list-columns"
            value={[...shown]}
            options={columns.map(({ name, title }) => ({ value: name, label: title }))}
            onChange={(names) =>
              onChoose(columns.map(({ name }) => name).filter((name) => names.includes(name)))
            }
          />
          <h3 id="list-density">{t('list:density')}</h3>
          <Segmented<Density>
            block
            aria-labelledby="list-density"
            value={density}
            options={DENSITIES.map((value) => ({ value, label: t(`list:${value}`) }))}
            onChange={chooseDensity}
          />
        </div>
      }
    >
      {children}
    </Popover>
  );
}
