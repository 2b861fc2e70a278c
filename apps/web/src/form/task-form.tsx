import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import './task-form.css';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../api/problem';
import { FormViewer } from './form-viewer';
import { OfficeFieldPortals } from './office-field-portals';
import { type FormSchema, presentSchema } from './schema';

/** What a page can ask of a form that is shown. */
export interface TaskFormHandle {
  submit(): Record<string, unknown> | null;
  showErrors(errors: readonly FieldError[]): FieldError[];
}

interface Props {
  schema: FormSchema;
  initial: Record<string, unknown>;
  readOnly: boolean;
  label: string;
  onChange: (values: Record<string, unknown>) => void;
  /** It stands with what was entered before: it can be submitted from now on. */
  onReady?: () => void;
  ref: Ref<TaskFormHandle>;
}

/** A task's form as its process defines it. */
export default function TaskForm({ schema, initial, readOnly, label, onChange, onReady, ref }: Props) {
  const { i18n } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<FormViewer>();
  const values = useRef(initial);
  const changed = useRef(onChange);
  changed.current = onChange;
  const presented = useMemo(() => presentSchema(schema, i18n.language), [schema, i18n.language]);

  useEffect(() => {
    const next = new FormViewer(container.current!, (typed) => {
      values.current = typed;
      changed.current(typed);
    });
    setViewer(next);
    return () => next.destroy();
  }, []);
  useEffect(() => {
    void viewer?.show(presented, values.current, readOnly).then(onReady);
    // The form is built again for another schema only; being read-only is a property of the one that stands.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [viewer, presented]);
  useEffect(() => viewer?.setReadOnly(readOnly), [viewer, readOnly]);
  useImperativeHandle(
    ref,
    () => ({
      submit: () => viewer?.submit() ?? null,
      showErrors: (errors) => viewer?.showErrors(errors) ?? [...errors],
    }),
    [viewer],
  );
  return (
    <>
      <div ref={container} className="pd-form" role="group" aria-label={label} />
      {viewer ? <OfficeFieldPortals bridge={viewer.bridge} /> : null}
    </>
  );
}
