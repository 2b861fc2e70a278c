import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { InvitationAnswer, MeetingView } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useUnitName } from '../people/use-unit-name';
import { ActionModal } from '../ui/action-modal';
import { deputiesQuery } from './queries';

const ANSWERS = ['coming', 'not-coming', 'deputy'] as const;

/** Says whether an invited post of the reader comes, or whom it sends. */
export function AnswerModal({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const localized = useLocalized();
  const unitName = useUnitName();
  const { data: choices } = useQuery(deputiesQuery(meeting.id));
  const own = meeting.participants.filter(({ mayAnswer }) => mayAnswer);
  const first = own[0];
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  return (
    <ActionModal<InvitationAnswer, unknown>
      open
      onClose={onClose}
      title={t('meeting:answer.title')}
      action={t('meeting:answer.send')}
      initial={{
        participantId: first?.id,
        answer: first?.answer ?? 'coming',
        deputyId: first?.deputy?.id,
      }}
      send={(body) =>
        call(api.PUT('/api/meetings/{id}/answer', { params: { path: { id: meeting.id } }, body }))
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['meetings'] });
        onClose();
      }}
    >
      <Form.Item
        name="participantId"
        label={t('meeting:answer.post')}
        hidden={own.length === 1}
        rules={needed}
      >
        <Select
          aria-label={t('meeting:answer.post')}
          options={own.map(({ id, unitId, role }) => ({
            value: id,
            label: `${unitName(unitId)} · ${t(`common:role.${role}`)}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="answer" label={t('meeting:answer.choice')} rules={needed}>
        <Radio.Group
          options={ANSWERS.map((value) => ({ value, label: t(`meeting:answer.value.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['answer', 'participantId']}>
        {({ getFieldsValue }) => {
          const { answer, participantId } = getFieldsValue();
          if (answer !== 'deputy') return null;
          const people = choices?.find((one) => one.participantId === participantId)?.people ?? [];
          return (
            <Form.Item
              name="deputyId"
              label={t('meeting:answer.deputy')}
              extra={t('meeting:answer.deputyHint')}
              rules={needed}
            >
              <Select
                aria-label={t('meeting:answer.deputy')}
                options={people.map(({ id, name, nameEn }) => ({
                  value: id,
                  label: localized({ zh: name, en: nameEn }),
                }))}
              />
            </Form.Item>
          );
        }}
      </Form.Item>
    </ActionModal>
  );
}
