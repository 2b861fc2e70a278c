import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../ui/vocabulary';
import { DayInput } from './day-input';
import { rolesQuery } from './queries';
import { UnitSelect } from './unit-select';
import { useRoleName } from './use-role-name';

/** The posts of a person: a role in a unit from a day until a day, as many as needed. */
export function PostFields() {
  const { t } = useTranslation();
  const roleName = useRoleName();
  const { data } = useQuery(rolesQuery);
  const own = (data?.roles ?? []).filter((role) => role.own).map(({ id }) => id);
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  return (
    <Form.List name="posts">
      {(fields, { add, remove }) => (
        <fieldset className="pd-posts">
          <legend>{t('people:posts')}</legend>
          <p className="pd-muted pd-small">{t('people:postDaysHint')}</p>
          {fields.map(({ key, name }, index) => (
            <div key={key} className="pd-posts__row">
              <Form.Item name={[name, 'id']} hidden>
                <Input />
              </Form.Item>
              <Form.Item name={[name, 'unitId']} rules={needed}>
                <UnitSelect label={t('people:postUnit', { number: index + 1 })} />
              </Form.Item>
              <Form.Item name={[name, 'role']} rules={needed}>
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  aria-label={t('people:postRole', { number: index + 1 })}
                  placeholder={t('people:role')}
                  options={[...ROLES, ...own].map((value) => ({ value, label: roleName(value) }))}
                />
              </Form.Item>
              <Button onClick={() => remove(name)} aria-label={t('people:removePost', { number: index + 1 })}>
                {t('common:remove')}
              </Button>
              <Form.Item name={[name, 'from']}>
                <DayInput
                  label={t('people:postFrom', { number: index + 1 })}
                  placeholder={t('people:fromToday')}
                />
              </Form.Item>
              <Form.Item name={[name, 'until']}>
                <DayInput
                  label={t('people:postUntil', { number: index + 1 })}
                  placeholder={t('people:untilOpen')}
                />
              </Form.Item>
            </div>
          ))}
          <Button onClick={() => add({})}>{t('people:addPost')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
