import { useTranslation } from 'react-i18next';
import type { PaperView } from '../api/types';
import { useCitationName } from './use-citation-name';

/** By what a paper can be checked: code and hashes; and the article that it rests on. */
export function PaperProof({ paper }: { paper: PaperView }) {
  const { t } = useTranslation();
  const articleName = useCitationName();
  const facts = [
    ['article', paper.article && articleName(paper.article)],
    ['verifyCode', paper.verifyCode?.match(/.{4}/g)?.join('-')],
    ['sha256', paper.sha256],
    ['pdfSha256', paper.pdfSha256],
  ] as const;
  return (
    <dl className="pd-proof pd-small pd-muted pd-noprint">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{t(`petition:documents.${name}`)}</dt>
            <dd className={name === 'article' ? undefined : 'pd-number'}>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
