import './list.css';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import { Button, Checkbox, Popover, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns';
import { chooseDensity, DENSITIES, type Density, useDensity } from './list-look';

interface Props {
  /** All that can be shown. */
  columns: readonly Pick<Column<never>, 'name' | 'title'>[];
  shown: readonly string[];
  onChoose: (names: string[]) => void;
}

/** How the list looks: which columns it has, and how close its rows stand. */
export function ListOptions({ columns, shown, onChoose }: Props) {
  const { t } = useTranslation();
  const density = useDensity();
  return (
    <Popover
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
      <Button icon={<SettingOutlined />} aria-label={t('list:options')} title={t('list:options')} />
    </Popover>
  );
}
