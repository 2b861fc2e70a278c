import { useTranslation } from 'react-i18next';
import { previewOf } from './preview-of';
import { useObjectUrl } from './use-object-url';

/** A chosen file before it is sent: the picture itself, or a link to a PDF. */
export function ChosenPreview({ file }: { file: File }) {
  const { t } = useTranslation();
  const kind = previewOf(file.type);
  const url = useObjectUrl(kind ? file : undefined);
  if (!url) return null;
  if (kind === 'image')
    return <img className="pd-files__thumb" src={url} alt={t('common:files.looks', { name: file.name })} />;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {t('common:files.look', { name: file.name })}
    </a>
  );
}
