import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../ui/query-state';
import { previewOf } from './preview-of';
import { useObjectUrl } from './use-object-url';

export interface PreviewedFile {
  id: string;
  name: string;
  mediaType: string;
}

/** A file of a case as it looks: a picture, or a PDF in the browser's own viewer. */
export function FilePreview({ file, onClose }: { file: PreviewedFile; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['attachment', file.id, 'content'],
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/api/attachments/${file.id}`, { signal });
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.blob();
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const url = useObjectUrl(query.data);
  const kind = previewOf(file.mediaType);
  return (
    <Modal open width={960} footer={null} title={file.name} onCancel={onClose} destroyOnHidden>
      <QueryState query={query}>
        {url && kind === 'image' ? <img className="pd-preview" src={url} alt={file.name} /> : null}
        {url && kind === 'pdf' ? (
          <iframe className="pd-preview pd-preview--pdf" src={url} title={file.name} />
        ) : null}
      </QueryState>
      <p>
        <a href={`/api/attachments/${file.id}`} download={file.name}>
          {t('common:files.save')}
        </a>
      </p>
    </Modal>
  );
}
