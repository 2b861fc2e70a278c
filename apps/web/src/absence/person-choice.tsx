import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { peopleQuery } from '../people/queries';
import { usePersonSearch } from '../people/use-person-search';
import { usePersonLabel } from './use-person-label';

interface Props {
  value?: string;
  onChange?: (id: string | undefined) => void;
  id?: string;
  label: string;
  /** Who is offered. */
  offers: (person: Person) => boolean;
  /** It narrows a list: it can be emptied, and says itself what it is, for it has no label beside it. */
  narrows?: boolean;
}

/** One of the staff, with their units; can be searched by name, and by the initials of its syllables. */
export function PersonChoice({ value, onChange, id, label, offers, narrows = false }: Props) {
  const { t } = useTranslation();
  const search = usePersonSearch();
  const localized = useLocalized();
  const { data, isPending } = useQuery(peopleQuery({}));
  const labelOf = usePersonLabel();
  const options = (data ?? []).filter(offers).map(({ id: value, posts, awayUntil, ...person }) => {
    const name = localized({ zh: person.displayName, en: person.displayNameEn });
    const units = posts.map(({ unitName }) => localized(unitName));
    return { value, label: labelOf({ name, units, awayUntil }) };
  });
  return (
    <Select
      id={id}
      showSearch={search}
      loading={isPending}
      aria-label={label}
      allowClear={narrows}
      popupMatchSelectWidth={narrows ? 240 : true}
      placeholder={narrows ? label : t('common:selectPlaceholder')}
      value={value}
      options={options}
      onChange={(chosen?: string) => onChange?.(chosen)}
    />
  );
}
