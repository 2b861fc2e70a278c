import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../ui/page-head';

const road = ['submitted', 'registered', 'handled', 'review'] as const;
const promises = ['registered', 'private', 'answered'] as const;

/** The front door for citizens: submit or look up, what happens then, and what they can rely on. */
export function Component() {
  const { t } = useTranslation();
  usePageTitle('');
  return (
    <>
      <div className="pd-lead">
        <h1>{t('public:landing.title')}</h1>
        <p>{t('public:landing.text')}</p>
      </div>
      <div className="pd-doors">
        <Link className="pd-door pd-door--first" to="/submit">
          <strong>{t('public:landing.submit.title')}</strong>
          <span>{t('public:landing.submit.text')}</span>
          <em>{t('public:landing.submit.action')}</em>
        </Link>
        <Link className="pd-door" to="/track">
          <strong>{t('public:landing.track.title')}</strong>
          <span>{t('public:landing.track.text')}</span>
          <em>{t('public:landing.track.action')}</em>
        </Link>
      </div>
      <section aria-labelledby="road">
        <h2 id="road">{t('public:landing.road.title')}</h2>
        <ol className="pd-road">
          {road.map((step) => (
            <li key={step}>
              <strong>{t(`public:landing.road.${step}.title`)}</strong>
              <span>{t(`public:landing.road.${step}.text`)}</span>
            </li>
          ))}
        </ol>
      </section>
      <p className="pd-muted">
        {t('waits:invite')} <Link to="/wait-times">{t('waits:link')}</Link>
      </p>
      <p className="pd-muted">
        {t('papers:verify.invite')} <Link to="/verify">{t('papers:verify.title')}</Link>
      </p>
      <section className="pd-promises" aria-label={t('public:landing.promises')}>
        {promises.map((promise) => (
          <div key={promise}>
            <h3>{t(`public:landing.promise.${promise}.title`)}</h3>
            <p>{t(`public:landing.promise.${promise}.text`)}</p>
          </div>
        ))}
      </section>
    </>
  );
}
