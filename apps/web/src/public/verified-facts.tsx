import { Alert, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifiedPaper } from '../api/types';
import { useDates } from '../time/format';
import { sha256Of } from './sha256-of';

/** What a code stands for, and whether the file that somebody has is that paper. */
export function VerifiedFacts({ paper }: { paper: VerifiedPaper }) {
  const { t } = useTranslation();
  const dates = useDates();
  const fileId = useId();
  const hashId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [given, setGiven] = useState('');
  useEffect(() => {
    setGiven('');
    heading.current?.focus();
  }, [paper]);
  const hash = given.trim().toLowerCase();
  const facts = [
    ['paper', paper.title],
    ['number', paper.number ?? t('papers:verify.noNumber')],
    ['date', dates.day(paper.datedAt)],
    ['issuer', paper.issuer],
    ['textHash', paper.sha256],
    ...(paper.pdfSha256 ? [['pdfHash', paper.pdfSha256] as const] : []),
  ] as const;
  return (
    <section className="pd-panel pd-signin" aria-labelledby="verified">
      <h2 id="verified" ref={heading} tabIndex={-1}>
        {t('papers:verify.found')}
      </h2>
      <dl className="pd-verified">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="pd-muted pd-small">{t(`papers:verify.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {paper.pdfSha256 ? (
        <>
          <h3>{t('papers:verify.compare')}</h3>
          <p className="pd-muted pd-small">{t('papers:verify.compareText')}</p>
          <input
            id={fileId}
            type="file"
            accept="application/pdf"
            aria-label={t('papers:verify.compare')}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void sha256Of(file).then(setGiven);
            }}
          />
          <p>
            <label htmlFor={hashId}>{t('papers:verify.hash')}</label>
            <Input
              id={hashId}
              value={given}
              maxLength={80}
              spellCheck={false}
              onChange={({ target }) => setGiven(target.value)}
            />
          </p>
          <div role="status">
            {hash ? (
              <Alert
                showIcon
                type={hash === paper.pdfSha256 ? 'success' : 'error'}
                title={t(`papers:verify.${hash === paper.pdfSha256 ? 'same' : 'different'}`)}
              />
            ) : null}
          </div>
        </>
      ) : (
        <p className="pd-muted">{t('papers:verify.notMade')}</p>
      )}
    </section>
  );
}
