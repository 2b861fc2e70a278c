import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined';
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined';
import MoneyCollectOutlined from '@ant-design/icons/MoneyCollectOutlined';
import PaperClipOutlined from '@ant-design/icons/PaperClipOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { Button } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { ADDABLE, type Addable } from './form-fields';

const ICONS: Readonly<Record<Addable, ComponentType<{ 'aria-hidden'?: boolean }>>> = {
  person: UserOutlined,
  money: MoneyCollectOutlined,
  file: PaperClipOutlined,
  'case-reference': FileSearchOutlined,
  date: CalendarOutlined,
  unit: ApartmentOutlined,
};

interface Props {
  disabled: boolean;
  onAdd: (kind: Addable) => void;
}

/** The kinds of fields that can be added to a form. */
export function FieldPalette({ disabled, onAdd }: Props) {
  const { t } = useTranslation();
  return (
    <section className="pd-palette" aria-label={t('designer:form.palette')}>
      <h3>{t('designer:form.palette')}</h3>
      <div className="pd-palette__kinds">
        {ADDABLE.map((kind) => {
          const Icon = ICONS[kind];
          return (
            <Button key={kind} icon={<Icon aria-hidden />} disabled={disabled} onClick={() => onAdd(kind)}>
              {t(`designer:form.kind.${kind}`)}
            </Button>
          );
        })}
      </div>
      <p className="pd-small pd-muted">{t('designer:form.paletteHint')}</p>
    </section>
  );
}
