import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { peopleQuery } from '../people/queries';
import { useMe } from '../session/me';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { CaseActionProps } from './case-action-props';

/** Declares that somebody has an interest in the matter; from then on they neither see nor get the case (Reg. 28). */
export function InterestModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { data } = useQuery({ ...peopleQuery({}), enabled: open });
  const people = (data ?? []).map((person) => ({ value: person.id, label: person.displayName }));
  const options = people.some(({ value }) => value === me.id)
    ? people
    : [{ value: me.id, label: me.displayName }, ...people];
  return (
    <ActionModal<{ personId: string; reason: string }, unknown>
      open={open}
      onClose={onClose}
      title={t('petition:action.interest.title')}
      action={t('petition:action.interest.send')}
      danger
      initial={{ personId: me.id }}
      send={(body) =>
        call(api.POST('/api/petitions/{id}/interest', { params: { path: { id: petitionId } }, body }))
      }
      onDone={onDone}
    >
      <Form.Item
        name="personId"
        label={t('petition:action.interest.person')}
        extra={t('petition:action.interest.hint')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <ReasonField />
    </ActionModal>
  );
}
