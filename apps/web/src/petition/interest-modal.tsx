import { useQuery } from '@tanstack/react-query';
import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, call } from '../api/client';
import { peopleQuery } from '../people/queries';
import { usePersonSearch } from '../people/use-person-search';
import { useMe } from '../session/me';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import type { Interest } from '../api/types';
import type { CaseActionProps } from './case-action-props';
import { mayMarkOthers } from './marking-roles';

const KINDS = ['relative', 'stake', 'handled-before', 'party', 'other'] as const;

/** Somebody steps back from a matter, or is made to; from then on they neither see nor get the case (Reg. 28). */
export function InterestModal({ petitionId, open, onClose, onDone }: CaseActionProps) {
  const { t } = useTranslation();
  const search = usePersonSearch();
  const me = useMe();
  const navigate = useNavigate();
  const mayMark = mayMarkOthers(me);
  const { data } = useQuery({ ...peopleQuery({}), enabled: open && mayMark });
  const people = (data ?? []).map((person) => ({ value: person.id, label: person.displayName }));
  const options = people.some(({ value }) => value === me.id)
    ? people
    : [{ value: me.id, label: me.displayName }, ...people];
  return (
    <ActionModal<Interest, string>
      open={open}
      onClose={onClose}
      title={t('petition:action.interest.title')}
      action={t('petition:action.interest.send')}
      danger
      initial={{ personId: me.id }}
      send={async (body) => {
        await call(api.POST('/api/petitions/{id}/interest', { params: { path: { id: petitionId } }, body }));
        return body.personId;
      }}
      onDone={(personId) => {
        onDone();
        // The case is none of theirs any more.
        if (personId === me.id) void navigate('/inbox');
      }}
    >
      <Form.Item
        name="personId"
        label={t('petition:action.interest.person')}
        extra={t('petition:action.interest.hint')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Select showSearch={search} options={options} disabled={!mayMark} />
      </Form.Item>
      <Form.Item
        name="kind"
        label={t('petition:action.interest.kind')}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Radio.Group
          className="pd-interestkinds"
          options={KINDS.map((value) => ({ value, label: t(`petition:interestKind.${value}`) }))}
        />
      </Form.Item>
      <ReasonField />
    </ActionModal>
  );
}
