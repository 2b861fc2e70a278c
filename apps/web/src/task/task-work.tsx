import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../api/problem';
import type { TaskView } from '../api/types';
import { TaskCoSignatures } from '../co-signature/task-co-signatures';
import { HandInButton } from '../delegation/hand-in-button';
import { Phrases } from '../desk/phrases';
import { useLastTextField } from '../desk/use-last-text-field';
import { FormMeeting, FormPetition, FormTask } from '../form/form-petition';
import type { TaskFormHandle } from '../form/task-form';
import { type FormSchema, hasTextArea } from '../form/schema';
import { useLocalized } from '../i18n/localized';
import { useMe } from '../session/me';
import { ProblemAlert } from '../ui/problem-alert';
import { DraftStatus } from './draft-status';
import { LeaveGuard } from './leave-guard';
import { NextSteps } from './next-steps';
import { TaskHold } from './task-hold';
import { useCompleteTask } from './use-complete-task';
import { useDraft } from './use-draft';

const TaskForm = lazy(() => import('../form/task-form'));

/** The form, and what can be done with it. */
export function TaskWork({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const me = useMe();
  const lastField = useLastTextField();
  const form = useRef<TaskFormHandle>(null);
  const draft = useDraft(task.key);
  const [ready, setReady] = useState(false);
  const [unplaced, setUnplaced] = useState<FieldError[]>([]);
  const held = task.state === 'open' && task.assignee?.id === me.id;
  const mine = held && task.can.complete;
  // Worked on for a colleague: it is filled in, and handed in rather than submitted.
  const lent = held && task.can.handIn;
  const complete = useCompleteTask(task, {
    beforeSend: draft.stop,
    onRefused: (errors) => {
      draft.resume();
      setUnplaced(form.current?.showErrors(errors) ?? [...errors]);
    },
  });
  const submit = () => {
    const values = form.current?.submit();
    if (values) complete.mutate(values);
  };
  // Also while somebody types: that is where the hands are.
  useHotkeys('mod+enter', submit, { enabled: mine && ready && !complete.isPending, enableOnFormTags: true }, [
    submit,
  ]);
  const placed = (errors: readonly FieldError[]) =>
    errors.filter((error) => !unplaced.includes(error)).map(({ field }) => field);
  return (
    <section
      className="pd-card pd-task__work"
      aria-label={localized(task.name)}
      onFocusCapture={lastField.onFocusCapture}
    >
      <TaskHold task={task} />
      {task.petition ? <TaskCoSignatures task={task} /> : null}
      <ProblemAlert error={complete.error} shownFields={placed(complete.refused)} />
      <Suspense fallback={<p className="pd-loading">{t('common:loading')}</p>}>
        <FormPetition value={task.petitionId ?? ''}>
          <FormMeeting value={task.meetingId ?? ''}>
            <FormTask value={task.key}>
              <TaskForm
                ref={form}
                schema={task.form as unknown as FormSchema}
                initial={(task.draft ?? {}) as Record<string, unknown>}
                readOnly={!mine && !lent}
                label={localized(task.name)}
                onChange={draft.change}
                onReady={() => setReady(true)}
              />
            </FormTask>
          </FormMeeting>
        </FormPetition>
      </Suspense>
      {mine ? <NextSteps next={task.next} /> : null}
      {mine || lent ? (
        <footer className="pd-task__foot">
          {lent ? (
            <HandInButton task={task} ready={ready} flush={draft.flush} />
          ) : (
            <Button
              type="primary"
              size="large"
              disabled={!ready}
              loading={complete.isPending}
              onClick={submit}
            >
              {t('task:complete')}
            </Button>
          )}
          {hasTextArea(task.form as unknown as FormSchema) ? <Phrases field={lastField.field} /> : null}
          <DraftStatus state={draft.state} onRetry={() => void draft.flush()} />
        </footer>
      ) : null}
      <LeaveGuard state={draft.state} flush={draft.flush} />
    </section>
  );
}
