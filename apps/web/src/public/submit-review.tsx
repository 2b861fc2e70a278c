import { Alert, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { petitionBody, type PetitionValues } from '../register/petition-values';

/** The last look before sending. */
export function SubmitReview({ form }: { form: FormInstance<PetitionValues> }) {
  const { t } = useTranslation();
  const body = petitionBody(form.getFieldsValue(true) as PetitionValues);
  const facts: [string, string | undefined][] = [
    [t('register:subject'), body.subject],
    [t('register:content'), body.content],
    [t('register:demand'), body.demand],
    [t('register:place'), body.place],
    [t('list:category'), body.category && t(`common:category.${body.category}`)],
  ];
  return (
    <>
      <dl className="pd-review">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="pd-pre">{value}</dd>
            </div>
          ) : null,
        )}
        <div>
          <dt>{t('petition:parties')}</dt>
          <dd>
            {body.anonymous
              ? t('register:anonymous')
              : body.petitioners.map((one) => (
                  <p key={one.name}>
                    {[one.name, one.phone, one.address].filter(Boolean).join(t('common:comma'))}
                  </p>
                ))}
          </dd>
        </div>
      </dl>
      <Alert type="info" showIcon title={t('public:submit.promise')} style={{ marginTop: 16 }} />
    </>
  );
}
