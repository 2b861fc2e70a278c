import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Form, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import type { Receipt } from '../api/types';
import { UnitSelect } from '../people/unit-select';
import { useNow } from '../time/clock';
import { instantOf, localText } from '../time/shanghai';
import { ProblemAlert } from '../ui/problem-alert';
import { FilesField } from '../upload/files-field';
import { useFieldErrors } from '../ui/use-field-errors';
import { STAFF_CHANNELS } from '../ui/vocabulary';
import { CategoryField } from './category-field';
import { ContentFields } from './content-fields';
import { DuplicateWarning } from './duplicate-warning';
import { newRequestKey } from './new-request-key';
import { PetitionerFields } from './petitioner-fields';
import { petitionBody, type PetitionValues } from './petition-values';
import { ReadBackField } from './read-back-field';

interface Props {
  /** Chosen, and sent when the petition is on record. */
  files: readonly File[];
  onFiles: (files: File[]) => void;
  onDone: (receipt: Receipt, subject: string) => void;
}

/** The form of a new petition, with what it may repeat beside it. */
export function RegisterForm({ files, onFiles, onDone }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const [form] = Form.useForm<PetitionValues>();
  const [requestKey] = useState(newRequestKey);
  const register = useMutation({
    mutationFn: (values: PetitionValues) =>
      call(
        api.POST('/api/petitions', {
          body: {
            ...petitionBody(values),
            requestKey,
            channel: values.channel!,
            ...(values.readBack?.how ? { readBack: values.readBack } : {}),
            ...(values.receivedAt
              ? { receivedAt: instantOf(values.receivedAt.format('YYYY-MM-DDTHH:mm')) }
              : {}),
          },
        }),
      ),
    onSuccess: (receipt, values) => onDone(receipt, values.subject.trim()),
  });
  const shown = useFieldErrors(form, register.error);
  const today = dayjs(localText(now));
  return (
    <Form<PetitionValues>
      form={form}
      layout="vertical"
      requiredMark={(label, { required }) => (
        <>
          {label}
          {required ? null : <span className="pd-optional">{t('common:optional')}</span>}
        </>
      )}
      initialValues={{ channel: 'letter', petitioners: [{ kind: 'person' }], anonymous: false }}
      scrollToFirstError={{ block: 'center', focus: true }}
      onFinish={(values) => register.mutate(values)}
    >
      <div className="pd-register">
        <div>
          <ProblemAlert error={register.error} shownFields={shown} />
          <section className="pd-card" aria-labelledby="register-source">
            <h2 id="register-source">{t('register:section.source')}</h2>
            <div className="pd-pair">
              <Form.Item
                name="channel"
                label={t('list:channel')}
                rules={[{ required: true, message: t('common:fieldMissing') }]}
              >
                <Select
                  options={STAFF_CHANNELS.map((value) => ({ value, label: t(`common:channel.${value}`) }))}
                />
              </Form.Item>
              <Form.Item
                name="receivedAt"
                label={t('petition:receivedAt')}
                extra={t('register:receivedHint')}
              >
                <DatePicker
                  showTime={{ format: 'HH:mm' }}
                  format="YYYY-MM-DD HH:mm"
                  style={{ width: '100%' }}
                  maxDate={today}
                  defaultPickerValue={today}
                />
              </Form.Item>
            </div>
          </section>
          <section className="pd-card" aria-labelledby="register-content">
            <h2 id="register-content">{t('register:section.content')}</h2>
            <ContentFields audience="staff" />
            <CategoryField accused={<UnitSelect label={t('register:accused')} id="accusedUnitId" />} />
            <Form.Item label={t('common:files.list')} htmlFor="register-files">
              <FilesField id="register-files" value={files} onChange={onFiles} />
            </Form.Item>
          </section>
          <section className="pd-card" aria-labelledby="register-people">
            <h2 id="register-people">{t('register:section.people')}</h2>
            <PetitionerFields withIdNumber />
          </section>
          <ReadBackField />
        </div>
        <aside>
          <DuplicateWarning form={form} />
          <section className="pd-card pd-register__send">
            <p className="pd-muted">{t('register:promise')}</p>
            <Button type="primary" size="large" block htmlType="submit" loading={register.isPending}>
              {t('register:send')}
            </Button>
          </section>
        </aside>
      </div>
    </Form>
  );
}
