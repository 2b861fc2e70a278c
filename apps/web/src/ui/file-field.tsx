import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A file as the API takes it; the content is base64. */
export interface FileContent {
  name: string;
  content: string;
}

interface Props {
  id?: string;
  value?: FileContent;
  onChange?: (file: FileContent | undefined) => void;
  /** What the browser offers: media types or endings. */
  accept: readonly string[];
  /** Bytes. */
  max: number;
  /** What may be chosen, in words. */
  rule: string;
}

/** Chooses one file and reads it. */
export function FileField({ id, value, onChange, accept, max, rule }: Props) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState('');
  const choose = async (file: File | undefined) => {
    setRefused('');
    if (!file) return onChange?.(undefined);
    if (file.size > max) {
      setRefused(t('petition:file.tooLarge', { max: max / 1024 / 1024 }));
      return onChange?.(undefined);
    }
    onChange?.({ name: file.name, content: await base64(file) });
  };
  return (
    <div>
      <input
        id={id}
        type="file"
        accept={accept.join(',')}
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      <p className="pd-muted pd-small">{rule}</p>
      <p role="alert" className="pd-small" style={{ color: 'var(--red)' }}>
        {refused}
      </p>
      <span className="pd-hidden" role="status">
        {value ? t('petition:file.chosen', { name: value.name }) : ''}
      </span>
    </div>
  );
}

/** What a file holds, as base64. */
export function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
