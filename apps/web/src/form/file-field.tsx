import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select, Upload } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { petitionQuery } from '../petition/queries';
import { useMe } from '../session/me';
import { can } from '../session/permissions';
import { useDates } from '../time/format';
import { base64 } from '../ui/file-field';
import { ProblemAlert } from '../ui/problem-alert';
import { ACCEPTED_FILES } from '../upload/file-rules';
import { fileFits } from './file-fits';
import { FormPetition } from './form-petition';
import type { OfficeFieldProps } from './office-field-props';
import type { FormComponentSchema } from './schema';

interface Props extends OfficeFieldProps {
  field: FormComponentSchema;
}

/** Chooses one file of the case, or adds one to it; its value is the file's id. What the field doesn't take can't be chosen. */
export function FileField({ field, label, value, onChange, ...common }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const me = useMe();
  const queries = useQueryClient();
  const id = useContext(FormPetition);
  const { data } = useQuery({ ...petitionQuery(id), enabled: id !== '' });
  const upload = useMutation({
    mutationFn: async (file: File) =>
      call(
        api.POST('/api/petitions/{id}/attachments', {
          params: { path: { id } },
          body: { name: file.name, content: await base64(file) },
        }),
      ),
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: petitionQuery(id).queryKey, exact: true });
      onChange(kept.id);
    },
  });
  const mayAdd = can(me, 'petition.attach') && id !== '';
  return (
    <>
      <ProblemAlert error={upload.error} />
      <div className="pd-filefield">
        <Select
          {...common}
          allowClear
          aria-label={label}
          value={value}
          placeholder={t('form:file.choose')}
          notFoundContent={t('form:noFiles')}
          options={data?.attachments.map((file) => ({
            value: file.id,
            label: `${file.name} · ${dates.moment(file.at)}`,
            disabled: !fileFits(field, file, me.id),
          }))}
          labelRender={({ label: name }) => name ?? t('common:loading')}
          onChange={(file?: string) => onChange(file ?? null)}
        />
        {mayAdd ? (
          <Upload
            showUploadList={false}
            accept={ACCEPTED_FILES.join(',')}
            disabled={common.disabled || upload.isPending}
            beforeUpload={(file) => {
              upload.mutate(file);
              return false;
            }}
          >
            <Button
              disabled={common.disabled}
              loading={upload.isPending}
              aria-label={t('form:file.addTo', { label })}
              data-testid={`add-file-${field.key}`}
            >
              {t('form:file.add')}
            </Button>
          </Upload>
        ) : null}
        {value ? (
          <a href={`/api/attachments/${value}`} download>
            {t('form:file.open')}
          </a>
        ) : null}
      </div>
      <FileRule field={field} />
    </>
  );
}

/** What the field takes, in words. */
function FileRule({
  field: { accept = [], maxKilobytes, uploadedBy = 'anyone' },
}: {
  field: FormComponentSchema;
}) {
  const { t } = useTranslation();
  const kinds = accept.map((kind) => t(`form:file.kind.${kind}`)).join(t('common:comma'));
  const rules = [
    ...(kinds ? [kinds] : []),
    ...(maxKilobytes ? [t('form:file.most', { kilobytes: maxKilobytes })] : []),
    ...(uploadedBy === 'anyone' ? [] : [t(`form:file.by.${uploadedBy}`)]),
  ];
  return rules.length > 0 ? <p className="pd-muted pd-small">{rules.join(t('form:file.and'))}</p> : null;
}
