import '../upload/upload.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../api/types';
import { useDates } from '../time/format';
import { FilePreview, type PreviewedFile } from '../upload/file-preview';
import { previewOf } from '../upload/preview-of';

/** The files of a case, to be saved; pictures and PDF also to be looked at. */
export function CaseFiles({ files }: { files: PetitionView['attachments'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [looked, setLooked] = useState<PreviewedFile>();
  return (
    <>
      {files.length === 0 ? <p className="pd-muted">{t('petition:attachments.none')}</p> : null}
      <ul className="pd-rows">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/api/attachments/${file.id}`} download={file.name}>
              {file.name}
            </a>{' '}
            {previewOf(file.mediaType) ? (
              <button
                type="button"
                className="pd-linkbutton pd-noprint"
                aria-label={t('common:files.look', { name: file.name })}
                onClick={() => setLooked(file)}
              >
                {t('petition:attachments.look')}
              </button>
            ) : null}
            <span className="pd-small pd-muted pd-number">
              {t('petition:attachments.size', { kb: Math.max(1, Math.round(file.size / 1024)) })}
              {' · '}
              {dates.full(file.at)}
            </span>
          </li>
        ))}
      </ul>
      {looked ? <FilePreview file={looked} onClose={() => setLooked(undefined)} /> : null}
    </>
  );
}
