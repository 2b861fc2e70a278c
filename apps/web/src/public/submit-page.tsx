import '../styles/entry.css';
import '../styles/receipt.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PublicReceipt } from '../api/types';
import { DesignProvider } from '../app/design-provider';
import { usePageTitle } from '../ui/page-head';
import { DraftOffer } from './draft-offer';
import { dropDraft, newDraft, readDraft } from './submit-draft';
import { SubmitForm } from './submit-form';
import { Submitted } from './submitted';

/** A citizen submits a petition in three steps and takes the receipt home; what is not sent yet waits in the browser. */
export function Component() {
  const { t } = useTranslation();
  const [done, setDone] = useState<{ receipt: PublicReceipt; subject: string }>();
  // Beside the form: files are kept by the page alone, never with a draft.
  const [files, setFiles] = useState<File[]>([]);
  const [found] = useState(readDraft);
  const [draft, setDraft] = useState(() => (found ? undefined : newDraft()));
  usePageTitle(t('public:submit.title'));
  const discard = () => {
    dropDraft();
    setFiles([]);
    setDraft(newDraft());
  };
  if (done) {
    return (
      <DesignProvider audience="public">
        <div className="pd-narrow">
          <Submitted {...done} files={files} />
        </div>
      </DesignProvider>
    );
  }
  return (
    <DesignProvider audience="public">
      <div className="pd-narrow">
        <div className="pd-lead">
          <h1>{t('public:submit.title')}</h1>
          <p>{t('public:submit.text')}</p>
          <p className="pd-muted pd-small">
            {t('waits:invite')} <Link to="/wait-times">{t('waits:link')}</Link>
          </p>
        </div>
        {draft ? (
          <SubmitForm
            key={draft.requestKey}
            draft={draft}
            onDiscard={discard}
            files={files}
            onFiles={setFiles}
            onDone={(receipt, subject) => setDone({ receipt, subject })}
          />
        ) : (
          <DraftOffer draft={found!} onContinue={() => setDraft(found)} onDiscard={discard} />
        )}
      </div>
    </DesignProvider>
  );
}
