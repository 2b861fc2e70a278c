import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { MeetingView, Participants } from '../api/types';
import { UnitSelect } from '../people/unit-select';
import { ActionModal } from '../ui/action-modal';

/** Posts that have something to say about a case. */
const ROLES = ['head', 'handler', 'leader', 'supervisor', 'civil-affairs', 'finance'] as const;

/** Chooses who is invited, post by post. */
export function ParticipantsModal({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const needed = [{ required: true, message: t('common:fieldMissing') }];
  const invited = meeting.participants.map(({ unitId, role }) => ({ unitId, role }));
  return (
    <ActionModal<Participants, unknown>
      open
      onClose={onClose}
      title={t('meeting:invite.title')}
      action={t('meeting:invite.send')}
      initial={{ participants: invited.length > 0 ? invited : [{ unitId: '', role: 'head' }] }}
      send={(body) =>
        call(api.PUT('/api/meetings/{id}/participants', { params: { path: { id: meeting.id } }, body }))
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['meetings'] });
        onClose();
      }}
    >
      <p className="pd-muted">{t('meeting:invite.hint')}</p>
      <Form.List name="participants">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="pd-meeting-row" key={key}>
                <Form.Item name={[name, 'unitId']} label={t('meeting:invite.unit')} rules={needed}>
                  <UnitSelect id={`participants_${name}_unitId`} label={t('meeting:invite.unit')} />
                </Form.Item>
                <Form.Item name={[name, 'role']} label={t('meeting:invite.role')} rules={needed}>
                  <Select
                    aria-label={t('meeting:invite.role')}
                    options={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
                  />
                </Form.Item>
                {fields.length > 1 ? (
                  <Button
                    aria-label={t('meeting:invite.removeOne', { number: name + 1 })}
                    onClick={() => remove(name)}
                  >
                    {t('meeting:remove')}
                  </Button>
                ) : null}
              </div>
            ))}
            <Button onClick={() => add({ role: 'head' })}>{t('meeting:invite.add')}</Button>
          </>
        )}
      </Form.List>
    </ActionModal>
  );
}
