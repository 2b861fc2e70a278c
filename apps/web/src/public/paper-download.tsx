import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, call } from '../api/client';
import { saveFile } from '../api/save-file';
import type { Credentials } from '../api/types';
import { ProblemAlert } from '../ui/problem-alert';

/** A paper that the petitioner was given, as PDF. Number and code go in the body, never in an address. */
export function PaperDownload({ credentials, documentId }: { credentials: Credentials; documentId: string }) {
  const { t } = useTranslation();
  const load = useMutation({
    mutationFn: () =>
      call(api.POST('/api/public/papers/pdf', { body: { ...credentials, documentId }, parseAs: 'blob' })),
    onSuccess: (pdf) => saveFile(pdf as unknown as Blob, `${t('papers:downloadName')}.pdf`),
  });
  return (
    <div className="pd-noprint">
      <ProblemAlert error={load.error} />
      <Button loading={load.isPending} onClick={() => load.mutate()}>
        {t('papers:download')}
      </Button>
    </div>
  );
}
