import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';

/** Who of a petition has the value that was looked for, masked; the case itself shows more, for a reason. */
export function FoundPeople({ people }: { people: readonly components['schemas']['FoundPersonDto'][] }) {
  const { t } = useTranslation();
  return people.map(({ ordinal, listed, nameMasked, phoneMasked, idNumberMasked }) => (
    <div key={ordinal} className="pd-tags pd-table__sub">
      <span>
        {t('petition:findPerson.people')} {nameMasked}
      </span>
      {phoneMasked ? <span className="pd-number">{phoneMasked}</span> : null}
      {idNumberMasked ? <span className="pd-number">{idNumberMasked}</span> : null}
      {listed ? <span className="pd-tag">{t('petition:findPerson.listed')}</span> : null}
    </div>
  ));
}
