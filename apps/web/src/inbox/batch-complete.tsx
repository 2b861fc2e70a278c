import { useQuery } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../api/types';
import { FormTask } from '../form/form-petition';
import type { FormSchema } from '../form/schema';
import TaskForm, { type TaskFormHandle } from '../form/task-form';
import { useLocalized } from '../i18n/localized';
import { taskQuery } from '../task/queries';
import { ProblemAlert } from '../ui/problem-alert';
import { QueryState } from '../ui/query-state';
import { isOfOneCase } from './is-of-one-case';

interface Props {
  tasks: readonly TaskRow[];
  onClose: () => void;
  send: (values: Record<string, unknown>) => Promise<unknown>;
}

/** One form for tasks at the same step: what is entered is the answer of each of them. */
export default function BatchComplete({ tasks, onClose, send }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const form = useRef<TaskFormHandle>(null);
  const [ready, setReady] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const first = tasks[0] as TaskRow;
  const task = useQuery(taskQuery(first.key));
  const schema = task.data?.form as unknown as FormSchema | undefined;
  const alone = schema !== undefined && isOfOneCase(schema);
  const submit = async () => {
    const values = form.current?.submit();
    if (!values) return;
    setSending(true);
    try {
      await send(values);
    } catch (refused) {
      setError(refused);
      setSending(false);
    }
  };
  return (
    <Modal
      open
      width={720}
      title={t('inbox:batch.completeTitle', { step: localized(first.name), count: tasks.length })}
      okText={t('inbox:batch.completeSend', { count: tasks.length })}
      okButtonProps={{ disabled: !ready || alone }}
      cancelText={t('common:cancel')}
      confirmLoading={sending}
      onOk={() => void submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ProblemAlert error={error} />
      <QueryState query={task}>
        {schema && alone ? <Alert type="info" showIcon title={t('inbox:batch.oneByOne')} /> : null}
        {schema && !alone ? (
          <>
            <p className="pd-muted">{t('inbox:batch.completeHint')}</p>
            <FormTask value={first.key}>
              <TaskForm
                ref={form}
                schema={schema}
                initial={{}}
                readOnly={false}
                label={localized(first.name)}
                onChange={() => undefined}
                onReady={() => setReady(true)}
              />
            </FormTask>
          </>
        ) : null}
      </QueryState>
    </Modal>
  );
}
