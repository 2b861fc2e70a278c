import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Person } from '../api/types';
import { ActionModal } from '../ui/action-modal';
import { useMessage } from '../ui/use-message';
import { HandoverFields } from './handover-fields';
import { handoverOf } from './handover-values';
import { PostFields } from './post-fields';
import { postsOf, type PostValues, postValues } from './post-values';

interface Values {
  username: string;
  displayName: string;
  displayNameEn?: string;
  active?: boolean;
  posts: PostValues[];
  /** By group: who takes its tasks over. */
  handover?: Record<string, string>;
  reason?: string;
}

interface Props {
  /** Undefined: a new person. */
  person: Person | undefined;
  open: boolean;
  onClose: () => void;
  onCreated: (link: { path: string; name: string }) => void;
}

/** Adds a person, or changes one. */
export function PersonModal({ person, open, onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  const send = async ({ username, displayName, displayNameEn, active, posts, handover, reason }: Values) => {
    const names = { displayName, ...(displayNameEn?.trim() ? { displayNameEn: displayNameEn.trim() } : {}) };
    if (person) {
      const params = { path: { id: person.id } };
      const body = { ...names, active, posts: postsOf(posts), ...handoverOf(handover, reason) };
      const { handedOver } = await call(api.PATCH('/api/people/{id}', { params, body }));
      return { handedOver };
    }
    return call(
      api.POST('/api/people', { body: { username: username.trim(), ...names, posts: postsOf(posts) } }),
    );
  };
  return (
    <ActionModal<Values, Awaited<ReturnType<typeof send>>>
      key={person?.id ?? 'new'}
      open={open}
      onClose={onClose}
      title={t(person ? 'people:editTitle' : 'people:add')}
      action={t('common:save')}
      initial={
        person
          ? {
              displayName: person.displayName,
              displayNameEn: person.displayNameEn,
              active: person.active,
              posts: postValues(person),
            }
          : { posts: [{} as PostValues] }
      }
      send={send}
      onDone={(done) => {
        void queries.invalidateQueries({ queryKey: ['people'] });
        onClose();
        if (done && 'handedOver' in done && done.handedOver.length > 0) {
          const given = done.handedOver.filter(({ to }) => to !== null).length;
          message.success(
            t('people:handover.done', { count: given, free: done.handedOver.length - given }),
            8,
          );
        } else message.success(t('people:saved'));
        if (done && 'person' in done) onCreated({ path: done.oneTimePath, name: done.person.displayName });
      }}
    >
      {person ? null : (
        <Form.Item
          name="username"
          label={t('session:username')}
          extra={t('people:usernameRule')}
          rules={[{ required: true, whitespace: true, message: t('session:usernameMissing') }]}
        >
          <Input autoComplete="off" autoCapitalize="none" />
        </Form.Item>
      )}
      <Form.Item
        name="displayName"
        label={t('session:displayName')}
        rules={[{ required: true, whitespace: true, message: t('common:fieldMissing') }]}
      >
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="displayNameEn" label={t('people:nameEn')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <PostFields />
      {person ? (
        <Form.Item
          name="active"
          label={t('people:active')}
          valuePropName="checked"
          extra={t('people:activeHint')}
        >
          <Switch />
        </Form.Item>
      ) : null}
      {person ? <HandoverFields personId={person.id} /> : null}
    </ActionModal>
  );
}
