import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleFile } from '../api/types';

interface Props {
  files: readonly BundleFile[];
  children: (file: BundleFile) => ReactNode;
}

/** One of several files, chosen by name. Each is built when it is opened, and stays, so that what was changed in it does too. */
export function FileTab({ files, children }: Props) {
  const { t } = useTranslation();
  const [path, setPath] = useState(files[0]?.path);
  const [opened, setOpened] = useState(() => new Set(files.slice(0, 1).map((file) => file.path)));
  return (
    <>
      <label className="pd-filechoice">
        <span>{t('designer:file')}</span>
        <Select
          value={path}
          popupMatchSelectWidth={false}
          options={files.map((file) => ({ value: file.path, label: file.path.replace(/^\w+\//, '') }))}
          onChange={(next) => {
            setPath(next);
            setOpened((before) => new Set([...before, next]));
          }}
        />
      </label>
      {files
        .filter((file) => opened.has(file.path))
        .map((file) => (
          <div key={file.path} hidden={file.path !== path}>
            {children(file)}
          </div>
        ))}
    </>
  );
}
