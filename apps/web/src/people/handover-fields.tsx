import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGroupName } from '../board/use-group-name';
import { useNow } from '../time/clock';
import { localText } from '../time/shanghai';
import { ReasonField } from '../ui/reason-field';
import { BACK } from './handover-values';
import { leavingOf } from './leaving';
import type { PostValues } from './post-values';
import { heldTasksQuery } from './queries';
import { usePersonSearch } from './use-person-search';

/** Who takes over what somebody holds in the posts that they lose; nothing while they lose none with tasks. */
export function HandoverFields({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const search = usePersonSearch();
  const groupName = useGroupName();
  const form = Form.useFormInstance();
  const active = Form.useWatch<boolean | undefined>('active', form);
  const posts = Form.useWatch<(Partial<PostValues> | undefined)[] | undefined>('posts', form);
  const { data = [] } = useQuery(heldTasksQuery(personId));
  const leaving = leavingOf(data, { active, posts }, localText(useNow()).slice(0, 10));
  if (leaving.length === 0) return null;
  return (
    <fieldset className="pd-posts pd-handover">
      <legend>{t('people:handover.title')}</legend>
      <p className="pd-muted pd-small">{t('people:handover.hint')}</p>
      {leaving.map(({ group, tasks, receivers }) => (
        <Form.Item
          key={group}
          name={['handover', group]}
          label={t('people:handover.group', { group: groupName(group), count: tasks })}
          rules={[{ required: true, message: t('common:fieldMissing') }]}
        >
          <Select
            showSearch={search}
            placeholder={t('common:selectPlaceholder')}
            options={[
              ...receivers.map(({ id, displayName, openTasks, awayUntil }) => ({
                value: id,
                label: t(awayUntil ? 'people:handover.receiverAway' : 'people:handover.receiver', {
                  name: displayName,
                  count: openTasks,
                }),
              })),
              { value: BACK, label: t('people:handover.back') },
            ]}
          />
        </Form.Item>
      ))}
      <ReasonField label={t('people:handover.reason')} />
    </fieldset>
  );
}
