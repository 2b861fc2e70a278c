import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PetitionView } from '../api/types';

/** Which case answers this one, or how many this one has to answer as well; nothing for a case by itself. */
export function HandledTogether({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const leading = petition.related.find(({ relation }) => relation === 'leading');
  if (petition.status === 'merged' && leading) {
    const number = leading.receiptNumber;
    const [before, after] = t('petition:together.merged', { number }).split(number);
    return (
      <Alert
        className="pd-together"
        type="info"
        showIcon
        title={
          <>
            {before}
            <Link to={`/petitions/${leading.id}`}>{number}</Link>
            {after}
          </>
        }
      />
    );
  }
  const merged = petition.related.filter(
    ({ relation, status }) => relation === 'merged' && status === 'merged',
  );
  if (merged.length === 0) return null;
  return (
    <Alert
      className="pd-together"
      type="info"
      showIcon
      title={t('petition:together.leading', { count: merged.length })}
    />
  );
}
