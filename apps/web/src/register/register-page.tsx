import '../styles/entry.css';
import '../styles/receipt.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../api/types';
import { PageHead } from '../ui/page-head';
import { RegisterForm } from './register-form';
import { Registered } from './registered';

/** A clerk registers what came by letter, visit, phone or another way. */
export function Component() {
  const { t } = useTranslation();
  const [done, setDone] = useState<{ receipt: Receipt; subject: string }>();
  const [files, setFiles] = useState<File[]>([]);
  const next = () => {
    setFiles([]);
    setDone(undefined);
  };
  if (done) return <Registered {...done} files={files} onNext={next} />;
  return (
    <>
      <PageHead title={t('register:title')} text={t('register:text')} />
      <RegisterForm
        files={files}
        onFiles={setFiles}
        onDone={(receipt, subject) => setDone({ receipt, subject })}
      />
    </>
  );
}
