import '../styles/entry.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicReceipt } from '../api/types';
import { DesignProvider } from '../app/design-provider';
import { usePageTitle } from '../ui/page-head';
import { SubmitForm } from './submit-form';
import { Submitted } from './submitted';

/** A citizen submits a petition in three steps and takes the receipt home. */
export function Component() {
  const { t } = useTranslation();
  const [done, setDone] = useState<{ receipt: PublicReceipt; subject: string }>();
  // Beside the form: files are kept by the page alone, never with a draft.
  const [files, setFiles] = useState<File[]>([]);
  usePageTitle(t('public:submit.title'));
  return (
    <DesignProvider audience="public">
      <div className="pd-narrow">
        {done ? (
          <Submitted {...done} files={files} />
        ) : (
          <SubmitForm
            files={files}
            onFiles={setFiles}
            onDone={(receipt, subject) => setDone({ receipt, subject })}
          />
        )}
      </div>
    </DesignProvider>
  );
}
