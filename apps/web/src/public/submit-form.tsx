import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { Problem } from '../api/problem';
import type { PublicReceipt } from '../api/types';
import { CategoryField } from '../register/category-field';
import { ContentFields } from '../register/content-fields';
import { petitionBody, type PetitionValues } from '../register/petition-values';
import { PetitionerFields } from '../register/petitioner-fields';
import { ProblemAlert } from '../ui/problem-alert';
import { useFieldErrors } from '../ui/use-field-errors';
import { FileList } from '../upload/file-list';
import { FilesField } from '../upload/files-field';
import { AccusedUnit } from './accused-unit';
import { DraftStatus } from './draft-status';
import { dropDraft, keepDraft, type SubmitDraft } from './submit-draft';
import { SubmitReview } from './submit-review';
import { SubmitSteps, type SubmitStep, SUBMIT_STEPS } from './submit-steps';
import { useLeaveWarning } from './use-leave-warning';

/** Fields of each step, checked before going on. */
const fieldsOf: Record<SubmitStep, (form: ReturnType<typeof Form.useForm<PetitionValues>>[0]) => unknown> = {
  matter: (form) =>
    form.validateFields(['subject', 'content', 'demand', 'place', 'category', 'accusedUnitId']),
  person: (form) => form.validateFields({ recursive: true }),
  review: () => undefined,
};

interface Props {
  draft: SubmitDraft;
  onDiscard: () => void;
  /** Chosen, and sent when the petition is on record. */
  files: readonly File[];
  onFiles: (files: File[]) => void;
  onDone: (receipt: PublicReceipt, subject: string) => void;
}

/** The public form: what it is about, who raises it, a last look, and off it goes. */
export function SubmitForm({ draft, onDiscard, files, onFiles, onDone }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<PetitionValues>();
  const [step, setStep] = useState<SubmitStep>(draft.step);
  const [kept, setKept] = useState<boolean>();
  const heading = useRef<HTMLHeadingElement>(null);
  const submit = useMutation({
    mutationFn: () => {
      const values = form.getFieldsValue(true) as PetitionValues;
      const body = { ...petitionBody(values), requestKey: draft.requestKey };
      return call(api.POST('/api/public/petitions', { body }));
    },
    onSuccess: (receipt) => {
      dropDraft();
      onDone(receipt, String(form.getFieldValue('subject')).trim());
    },
    onError: (error) => {
      const field = error instanceof Problem ? error.errors[0]?.field : undefined;
      if (field) goTo(/^(petitioners|anonymous|peopleCount)/.test(field) ? 'person' : 'matter');
    },
  });
  const shown = useFieldErrors(form, submit.error);
  const keep = (at: SubmitStep) =>
    setKept(
      keepDraft({
        ...draft,
        values: form.getFieldsValue(true) as PetitionValues,
        step: at,
        savedAt: Date.now(),
      }),
    );
  const goTo = (next: SubmitStep) => {
    setStep(next);
    keep(next);
    requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      heading.current?.focus();
    });
  };
  const go = async (by: 1 | -1) => {
    if (by === 1) {
      try {
        await fieldsOf[step](form);
      } catch (refused) {
        const [first] = (refused as { errorFields?: { name: (string | number)[] }[] }).errorFields ?? [];
        if (first) form.scrollToField(first.name as never, { block: 'center', focus: true });
        return;
      }
    }
    goTo(SUBMIT_STEPS[SUBMIT_STEPS.indexOf(step) + by] ?? step);
  };
  useLeaveWarning((kept === false || files.length > 0) && !submit.isSuccess, t('public:submit.leave'));
  const resumed = Object.keys(draft.values).length > 0;
  useEffect(() => {
    if (resumed) heading.current?.focus();
  }, [resumed]);
  return (
    <>
      <SubmitSteps current={step} />
      <section className="pd-panel" aria-labelledby="submit-step">
        <h2 id="submit-step" ref={heading} tabIndex={-1} className="pd-steptitle">
          {t(`public:submit.step.${step}`)}
        </h2>
        <ProblemAlert error={submit.error} shownFields={shown} />
        <Form<PetitionValues>
          form={form}
          layout="vertical"
          requiredMark={(label, { required }) => (
            <>
              {label}
              {required ? null : <span className="pd-optional">{t('common:optional')}</span>}
            </>
          )}
          initialValues={{ petitioners: [{ kind: 'person' }], anonymous: false, ...draft.values }}
          onValuesChange={() => keep(step)}
        >
          <div hidden={step !== 'matter'}>
            <ContentFields audience="public" />
            <CategoryField explained accused={<AccusedUnit />} />
            <Form.Item label={t('common:files.list')} htmlFor="submit-files">
              <FilesField id="submit-files" value={files} onChange={onFiles} />
            </Form.Item>
          </div>
          <div hidden={step !== 'person'}>
            <PetitionerFields withIdNumber={false} />
          </div>
          {step === 'review' ? (
            <>
              <SubmitReview form={form} />
              <FileList files={files} />
            </>
          ) : null}
        </Form>
        <div className="pd-stepnav">
          {step === 'matter' ? <span /> : <Button onClick={() => void go(-1)}>{t('common:back')}</Button>}
          {step === 'review' ? (
            <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate()}>
              {t('public:submit.send')}
            </Button>
          ) : (
            <Button type="primary" onClick={() => void go(1)}>
              {t('common:next')}
            </Button>
          )}
        </div>
      </section>
      <DraftStatus kept={kept ?? (resumed ? true : undefined)} onDiscard={onDiscard} />
    </>
  );
}
