import { Alert } from 'antd';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PetitionView } from '../api/types';

/** Which case answers this one, or how many this one has to answer as well; nothing for a case by itself. */
export function HandledTogether({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const leading = petition.related.find(({ relation }) => relation === 'leading');
  if (petition.status === 'merged' && leading) {
    const values = { number: leading.receiptNumber };
    return (
      <Alert
        className="pd-together"
        type="info"
        showIcon
        title={
          <Trans
            i18nKey="petition:together.merged"
            values={values}
            components={{ 1: <Link to={`/petitions/${leading.id}`} /> }}
          />
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
