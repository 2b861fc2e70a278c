import './upload.css';
import { useTranslation } from 'react-i18next';
import { ChosenPreview } from './chosen-preview';
import type { UploadStates } from './use-uploads';

interface Props {
  files: readonly File[];
  states?: UploadStates;
  /** Offered for what is neither on its way nor sent. */
  onRemove?: (file: File) => void;
}

/** Chosen files: how large, how far they have come, and what was refused and why. */
export function FileList({ files, states, onRemove }: Props) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className="pd-files__list" aria-label={t('common:files.list')}>
      {files.map((file, index) => {
        const state = states?.get(file);
        const sending = state?.name === 'sending';
        return (
          <li key={`${index}:${file.name}`} data-state={state?.name ?? 'chosen'}>
            {state?.name === 'sent' ? null : <ChosenPreview file={file} />}
            <span className="pd-files__name">{file.name}</span>
            <span className="pd-muted pd-small pd-number">
              {state?.name === 'sent' ? (
                t('common:files.sent')
              ) : sending ? (
                <progress
                  max={1}
                  value={state.share}
                  aria-label={t('common:files.sending', { name: file.name })}
                />
              ) : (
                t('petition:attachments.size', { kb: Math.max(1, Math.round(file.size / 1024)) })
              )}
            </span>
            {onRemove && !sending && state?.name !== 'sent' ? (
              <button
                type="button"
                className="pd-linkbutton"
                aria-label={t('common:files.remove', { name: file.name })}
                onClick={() => onRemove(file)}
              >
                {t('common:remove')}
              </button>
            ) : null}
            {state?.name === 'refused' ? (
              <span role="alert" className="pd-files__refused">
                {state.message}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
