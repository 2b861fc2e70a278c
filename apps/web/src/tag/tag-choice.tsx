import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/localized';
import { usePersonSearch } from '../people/use-person-search';
import { useTags } from './use-tags';

/** Tags that a case has, and that a list asks for, at most. */
export const MOST_TAGS = 10;

interface Props {
  id?: string;
  value?: readonly string[];
  onChange?: (ids: string[]) => void;
  /** It narrows a list: it says itself what it is, for it has no label beside it. */
  narrows?: boolean;
  autoFocus?: boolean;
  defaultOpen?: boolean;
}

/** Some of the office's tags; found by a part of their name, or by the initials of its syllables. */
export default function TagChoice({ id, value = [], onChange, narrows = false, ...first }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const search = usePersonSearch();
  const { tags } = useTags();
  const options = tags
    .filter((tag) => !tag.retired || value.includes(tag.id))
    .map((tag) => ({ value: tag.id, label: localized(tag.name) }));
  return (
    <Select
      {...first}
      id={id}
      className={narrows ? 'pd-tagchoice' : undefined}
      mode="multiple"
      allowClear
      maxCount={MOST_TAGS}
      maxTagCount={narrows ? 1 : undefined}
      maxTagTextLength={narrows ? 10 : undefined}
      showSearch={search}
      popupMatchSelectWidth={narrows ? 220 : true}
      placeholder={t(narrows ? 'list:tags' : 'common:selectPlaceholder')}
      aria-label={t('list:tags')}
      notFoundContent={t('tag:none')}
      value={[...value]}
      options={options}
      onChange={(ids: string[]) => onChange?.(ids)}
    />
  );
}
