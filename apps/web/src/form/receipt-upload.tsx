import { useMutation } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { base64 } from '../ui/file-field';
import { ProblemAlert } from '../ui/problem-alert';
import { FormTask } from './form-petition';
import type { OfficeFieldProps } from './office-field-props';

/** Uploads the receipt of a payment; its value is the file's id. */
export function ReceiptUpload({
  id,
  label,
  disabled,
  value,
  onChange,
  onBlur,
  ...described
}: OfficeFieldProps) {
  const { t } = useTranslation();
  const key = useContext(FormTask);
  const [name, setName] = useState<string>();
  const upload = useMutation({
    mutationFn: async (file: File) =>
      call(
        api.POST('/api/tasks/{key}/assistance/receipt', {
          params: { path: { key } },
          body: { name: file.name, content: await base64(file) },
        }),
      ),
    onSuccess: (kept, file) => {
      setName(file.name);
      onChange(kept.id);
    },
  });
  return (
    <>
      <ProblemAlert error={upload.error} />
      <Upload
        showUploadList={false}
        disabled={disabled || upload.isPending}
        beforeUpload={(file) => {
          upload.mutate(file);
          return false;
        }}
      >
        <Button
          id={id}
          aria-describedby={described['aria-describedby']}
          disabled={disabled}
          loading={upload.isPending}
          aria-label={`${label}: ${t('form:uploadReceipt')}`}
          onBlur={onBlur}
        >
          {t('form:uploadReceipt')}
        </Button>
      </Upload>{' '}
      <span aria-live="polite">{value ? (name ?? t('form:uploaded')) : t('form:notUploaded')}</span>
    </>
  );
}
