import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { citationIds } from '../petition/citations';
import { useCitationName } from '../petition/use-citation-name';

/** The provision that an act rests on, chosen from the office's file of citations. */
export function ArticleField() {
  const { t } = useTranslation();
  const nameOf = useCitationName();
  return (
    <Form.Item
      name="article"
      label={t('common:article')}
      rules={[{ required: true, message: t('common:articleMissing') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('common:selectPlaceholder')}
        options={citationIds.map((value) => ({ value, label: nameOf(value) }))}
      />
    </Form.Item>
  );
}
