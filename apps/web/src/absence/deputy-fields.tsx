import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/localized';
import { peopleQuery } from '../people/queries';
import { canBeDeputy } from './deputy-roles';
import { PersonChoice } from './person-choice';
import { ownAbsencesQuery } from './queries';

interface Props {
  /** Whom the deputy stands in for; undefined until chosen. */
  absentId: string | undefined;
  /** Where the fields stand within the form: a place in its list, or nothing. */
  at?: number;
}

/** Who stands in, and for what: everything unless processes or units are chosen. */
export function DeputyFields({ absentId, at }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { data: own } = useQuery(ownAbsencesQuery);
  const { data: people } = useQuery(peopleQuery({}));
  const absent = people?.find(({ id }) => id === absentId);
  const units = new Map(absent?.posts.map(({ unitId, unitName }) => [unitId, localized(unitName)]));
  const name = (field: string) => (at === undefined ? [field] : [at, field]);
  const id = (field: string) => (at === undefined ? field : `deputies_${at}_${field}`);
  return (
    <>
      <Form.Item
        name={name('deputyId')}
        label={t('absence:deputy')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <PersonChoice
          id={id('deputyId')}
          label={t('absence:deputy')}
          offers={(person) => person.id !== absentId && canBeDeputy(person)}
        />
      </Form.Item>
      <Form.Item name={name('processes')} label={t('absence:scope.processes')}>
        <Select
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          placeholder={t('absence:scope.everything')}
          options={own?.processes.map((value) => ({ value, label: t(`common:process.${value}`) }))}
        />
      </Form.Item>
      {units.size > 1 ? (
        <Form.Item name={name('units')} label={t('absence:scope.units')}>
          <Select
            mode="multiple"
            allowClear
            placeholder={t('absence:scope.everything')}
            options={[...units].map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
      ) : null}
    </>
  );
}
