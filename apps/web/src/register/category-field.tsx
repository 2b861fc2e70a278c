import { Alert, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORIES } from '../ui/vocabulary';
import type { PetitionValues } from './petition-values';

interface Props {
  /** Names the accused unit; asked only of an accusation. */
  accused: ReactNode;
  explained?: boolean;
}

/** The kind of matter; an accusation says how it is protected (Reg. 30). */
export function CategoryField({ accused, explained = false }: Props) {
  const { t } = useTranslation();
  const category = Form.useWatch<PetitionValues['category']>('category');
  return (
    <>
      <Form.Item name="category" label={t('list:category')} extra={t('register:categoryHint')}>
        <Radio.Group className={explained ? 'pd-choices' : undefined}>
          {CATEGORIES.map((value) => (
            <Radio key={value} value={value}>
              {t(`common:category.${value}`)}
              {explained ? (
                <span className="pd-choices__text">{t(`register:categoryText.${value}`)}</span>
              ) : null}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {category === 'accusation' ? (
        <>
          <Alert
            type="warning"
            showIcon
            role="status"
            title={t('register:accusation.title')}
            description={t('register:accusation.text')}
            style={{ marginBottom: 18 }}
          />
          <Form.Item name="accusedUnitId" label={t('register:accused')} extra={t('register:accusedHint')}>
            {accused}
          </Form.Item>
        </>
      ) : null}
    </>
  );
}
