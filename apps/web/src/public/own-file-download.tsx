import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { saveFile } from '../api/save-file';
import type { Credentials } from '../api/types';
import { ProblemAlert } from '../ui/problem-alert';

interface Props {
  credentials: Credentials;
  file: { id: string; name: string };
}

/** Saves a file that the petitioner has added. Number and code go in the body, never in an address. */
export function OwnFileDownload({ credentials, file }: Props) {
  const { t } = useTranslation();
  const load = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/public/material/file', {
          body: { ...credentials, attachmentId: file.id },
          parseAs: 'blob',
        }),
      ),
    onSuccess: (content) => saveFile(content as unknown as Blob, file.name),
  });
  return (
    <div className="pd-noprint">
      <ProblemAlert error={load.error} />
      <Button
        loading={load.isPending}
        onClick={() => load.mutate()}
        aria-label={t('public:track.saveFile', { name: file.name })}
      >
        {t('public:track.save')}
      </Button>
    </div>
  );
}
