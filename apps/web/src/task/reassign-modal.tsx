import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Reassignment } from '../api/types';
import { usePersonSearch } from '../people/use-person-search';
import { ActionModal } from '../ui/action-modal';
import { ReasonField } from '../ui/reason-field';
import { candidatesQuery } from './queries';

interface Props {
  /** Of the task, or of one of several of the same group. */
  taskKey: string;
  verb?: 'reassign' | 'delegate';
  open: boolean;
  onClose: () => void;
  send: (to: Reassignment) => Promise<unknown>;
  onDone?: () => void;
}

/** Passes a task on to a colleague, or has them work on it; each is offered with how much they have in hand. */
export function ReassignModal({ taskKey, verb = 'reassign', open, onClose, send, onDone }: Props) {
  const { t } = useTranslation();
  const search = usePersonSearch();
  const candidates = useQuery({ ...candidatesQuery(taskKey), enabled: open });
  return (
    <ActionModal<Reassignment, unknown>
      open={open}
      onClose={onClose}
      title={t(`task:${verb}.title`)}
      action={t(`task:${verb}.action`)}
      send={send}
      onDone={() => onDone?.()}
    >
      <Form.Item
        name="personId"
        label={t(`task:${verb}.to`)}
        extra={candidates.data?.length === 0 ? t(`task:${verb}.nobody`) : t(`task:${verb}.hint`)}
        rules={[{ required: true, message: t('common:fieldMissing') }]}
      >
        <Select
          id="personId"
          showSearch={search}
          loading={candidates.isPending}
          options={candidates.data?.map(({ id, displayName, openTasks, awayUntil }) => ({
            value: id,
            label: t(awayUntil ? 'task:reassign.candidateAway' : 'task:reassign.candidate', {
              name: displayName,
              count: openTasks,
            }),
          }))}
        />
      </Form.Item>
      <ReasonField label={verb === 'delegate' ? t('task:delegate.word') : undefined} />
    </ActionModal>
  );
}
