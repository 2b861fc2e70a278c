import '../styles/entry.css';
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
  if (done) return <Registered {...done} onNext={() => setDone(undefined)} />;
  return (
    <>
      <PageHead title={t('register:title')} text={t('register:text')} />
      <RegisterForm onDone={(receipt, subject) => setDone({ receipt, subject })} />
    </>
  );
}
