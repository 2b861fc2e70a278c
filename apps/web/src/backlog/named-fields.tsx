import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/localized';
import { usePersonSearch } from '../people/use-person-search';
import { candidatesQuery } from './queries';

const PLACES = [
  ['townLeaderId', 'townLeader'],
  ['communityLeaderId', 'communityLeader'],
  ['responsibleId', 'responsible'],
] as const;

/** Chooses who is responsible among those who can be. */
export function NamedFields({ petitionId, open }: { petitionId: string; open: boolean }) {
  const { t } = useTranslation();
  const search = usePersonSearch();
  const localized = useLocalized();
  const { data } = useQuery({ ...candidatesQuery(petitionId), enabled: open });
  return PLACES.map(([name, place]) => (
    <Form.Item
      key={name}
      name={name}
      label={t(`backlog:named.${place}`)}
      rules={[{ required: true, message: t('common:fieldMissing') }]}
    >
      <Select
        aria-label={t(`backlog:named.${place}`)}
        showSearch={search}
        options={unitsOnce(data?.filter((one) => one.place === name) ?? []).map((one) => ({
          value: one.personId,
          label: `${one.displayName} · ${localized(one.unit)}`,
        }))}
      />
    </Form.Item>
  ));
}

/** Who holds posts in several units is one person to choose. */
function unitsOnce<C extends { personId: string }>(candidates: readonly C[]): C[] {
  return candidates.filter(
    (one, index) => candidates.findIndex(({ personId }) => personId === one.personId) === index,
  );
}
