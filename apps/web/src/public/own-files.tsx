import { useTranslation } from 'react-i18next';
import type { Credentials, PublicPetition } from '../api/types';
import { useDates } from '../time/format';
import { OwnFileDownload } from './own-file-download';

interface Props {
  files: PublicPetition['attachments'];
  credentials: Credentials;
}

/** The files that the petitioner has added, each to be saved again. */
export function OwnFiles({ files, credentials }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  if (files.length === 0) return null;
  return (
    <section className="pd-panel" aria-labelledby="track-files">
      <h2 id="track-files">{t('public:track.files')}</h2>
      <ul className="pd-rows">
        {files.map((file) => (
          <li key={file.id}>
            <div>{file.name}</div>
            <div className="pd-muted">
              {t('petition:attachments.size', { kb: Math.max(1, Math.round(file.size / 1024)) })}
              {' · '}
              <time dateTime={file.at}>{dates.full(file.at)}</time>
            </div>
            <OwnFileDownload credentials={credentials} file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}
