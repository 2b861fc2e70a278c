import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, call } from '../api/client';
import { useDates } from '../time/format';
import { StatusTag } from '../ui/status-tag';
import type { PetitionValues } from './petition-values';
import { useRested } from './use-rested';

/** Shows, while the clerk types, which petitions this one may repeat; it never stops the registration. */
export function DuplicateWarning({ form }: { form: FormInstance<PetitionValues> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const subject = Form.useWatch('subject', form) ?? '';
  const first = Form.useWatch('petitioners', form)?.[0];
  const asked = useRested({
    subject: subject.trim(),
    phone: first?.phone?.replaceAll(/\s/g, '') ?? '',
    idNumber: first?.idNumber?.trim() ?? '',
  });
  const enough = asked.subject.length >= 4 || asked.phone.length >= 7 || asked.idNumber.length === 18;
  const { data } = useQuery({
    queryKey: ['duplicates', asked],
    queryFn: ({ signal }) =>
      call(
        api.POST('/api/petitions/duplicates', {
          body: {
            subject: asked.subject,
            ...(asked.phone ? { phone: asked.phone } : {}),
            ...(asked.idNumber ? { idNumber: asked.idNumber } : {}),
          },
          signal,
        }),
      ),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  const found = enough ? (data ?? []) : [];
  return (
    <section className="pd-card pd-duplicates" aria-labelledby="duplicates" aria-live="polite">
      <h2 id="duplicates">
        {found.length > 0
          ? t('register:duplicates.some', { count: found.length })
          : t('register:duplicates.title')}
      </h2>
      {found.length === 0 ? (
        <p className="pd-muted pd-small">
          {t(enough ? 'register:duplicates.none' : 'register:duplicates.hint')}
        </p>
      ) : (
        <ul className="pd-related">
          {found.map((one) => (
            <li key={one.id}>
              <Link to={`/petitions/${one.id}`} target="_blank" rel="noopener">
                {one.subject}
              </Link>
              <span className="pd-tags pd-small">
                <span className="pd-number">{one.receiptNumber}</span>
                <StatusTag status={one.status} />
                <span className="pd-number">{dates.day(one.receivedAt)}</span>
                {one.score >= 1 ? (
                  <span className="pd-tag pd-tag--yellow">{t('register:duplicates.same')}</span>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
