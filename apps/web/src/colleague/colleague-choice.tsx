import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePersonSearch } from '../people/use-person-search';
import { useColleagueNames } from './use-colleague-names';

interface Props {
  petitionId: string;
  label: string;
  most: number;
  value?: string[];
  onChange?: (ids: string[]) => void;
  id?: string;
}

/** Colleagues who may be told of a case, found by name, unit or the initials of their syllables; who is away comes last. */
export function ColleagueChoice({ petitionId, label, most, value, onChange, id }: Props) {
  const { t } = useTranslation();
  const search = usePersonSearch();
  const { people, isPending } = useColleagueNames(petitionId);
  return (
    <Select
      id={id}
      mode="multiple"
      maxCount={most}
      showSearch={search}
      loading={isPending}
      aria-label={label}
      placeholder={t('common:selectPlaceholder')}
      value={value}
      options={people.map((one) => ({ value: one.id, label: one.label }))}
      onChange={(chosen: string[]) => onChange?.(chosen)}
    />
  );
}
