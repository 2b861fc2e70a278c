import './upload.css';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileList } from './file-list';
import { ACCEPTED_FILES, MAX_FILE_BYTES } from './file-rules';
import { pastedPictures } from './pasted-files';
import type { UploadStates } from './use-uploads';

interface Props {
  id?: string;
  value?: readonly File[];
  onChange?: (files: File[]) => void;
  states?: UploadStates;
}

/** Chooses files, several at a time, or takes a photograph with a telephone. */
export function FilesField({ id, value = [], onChange, states }: Props) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<string[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const choose = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    // The same file can be chosen again after it was removed.
    input.value = '';
    add(chosen);
  };
  const add = (chosen: readonly File[]) => {
    const fits = ({ size }: File) => size > 0 && size <= MAX_FILE_BYTES;
    setRefused(chosen.filter((file) => !fits(file)).map(({ name }) => name));
    onChange?.([...value, ...chosen.filter(fits)]);
  };
  // Anywhere on the page, so that a screenshot is pasted without a field for it; what is typed goes where the cursor stands.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const name = t('common:files.pasted', { number: value.length + 1 });
      const pictures = pastedPictures(event.clipboardData, name);
      if (pictures.length === 0) return;
      event.preventDefault();
      add(pictures);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
  return (
    <div className="pd-files">
      <div className="pd-files__buttons">
        <Button id={id} onClick={() => picker.current?.click()}>
          {t('common:files.choose')}
        </Button>
        <Button className="pd-files__camera" onClick={() => camera.current?.click()}>
          {t('common:files.camera')}
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_FILES.join(',')}
        onChange={(event) => choose(event.target)}
        data-testid="files"
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={(event) => choose(event.target)}
      />
      <p className="pd-muted pd-small">
        {t('common:files.rule', { max: MAX_FILE_BYTES / 1024 / 1024 })} {t('common:files.paste')}
      </p>
      {refused.length > 0 ? (
        <p role="alert" className="pd-files__refused">
          {t('common:files.size', {
            names: refused.join(t('common:comma')),
            max: MAX_FILE_BYTES / 1024 / 1024,
          })}
        </p>
      ) : null}
      <FileList
        files={value}
        states={states}
        onRemove={(file) => onChange?.(value.filter((one) => one !== file))}
      />
    </div>
  );
}
