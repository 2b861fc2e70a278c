import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../time/format';
import type { SubmitDraft } from './submit-draft';

interface Props {
  draft: SubmitDraft;
  onContinue: () => void;
  onDiscard: () => void;
}

/** Somebody comes back to what they began: go on with it, or throw it away. */
export function DraftOffer({ draft, onContinue, onDiscard }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const subject = draft.values.subject?.trim();
  return (
    <section className="pd-panel" aria-labelledby="draft-offer">
      <h2 id="draft-offer" ref={heading} tabIndex={-1} className="pd-steptitle">
        {t('public:draft.title')}
      </h2>
      <p>{t('public:draft.text', { at: dates.full(draft.savedAt) })}</p>
      {subject ? <p className="pd-quote">{subject}</p> : null}
      <p className="pd-muted pd-small">{t('public:draft.here')}</p>
      <div className="pd-stepnav">
        <Button danger onClick={onDiscard}>
          {t('public:draft.discard')}
        </Button>
        <Button type="primary" onClick={onContinue}>
          {t('public:draft.continue')}
        </Button>
      </div>
    </section>
  );
}
