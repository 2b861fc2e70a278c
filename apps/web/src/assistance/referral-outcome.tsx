import { useTranslation } from 'react-i18next';
import type { ReferralFacts } from '../api/types';
import { useDates } from '../time/format';
import { DecisionFacts } from './decision-facts';
import { FactList } from './fact-list';
import { yuan } from './yuan';

/** Who agreed to what, what each department decided, what was paid, and what became of it. */
export function ReferralOutcome({ facts }: { facts: ReferralFacts }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const day = (iso: string) => dates.day(`${iso}T00:00:00+08:00`);
  return (
    <>
      <FactList
        facts={[
          [t('assistance:level.label'), facts.level ? t(`assistance:level.${facts.level}`) : null],
          [t('assistance:field.document'), facts.document?.name],
          [
            t('assistance:consent'),
            facts.consentedAt && facts.consentHow
              ? t('assistance:said', {
                  at: dates.moment(facts.consentedAt),
                  how: t(`assistance:how.${facts.consentHow}`),
                })
              : null,
          ],
        ]}
      />
      {facts.decisions.map((decision) => (
        <section key={decision.department} className="pd-assist__part">
          <h3>{t(`assistance:department.${decision.department}`)}</h3>
          {decision.answer || decision.questions.length > 0 ? (
            <DecisionFacts decision={decision} />
          ) : (
            <p className="pd-muted">{t('assistance:undecided')}</p>
          )}
        </section>
      ))}
      {facts.payments.length > 0 ? (
        <section className="pd-assist__part">
          <h3>{t('assistance:payments')}</h3>
          <FactList
            facts={facts.payments.map((payment) => [
              t(`assistance:department.${payment.department}`),
              t('assistance:paid', {
                amount: yuan(payment.amountFen, i18n.language),
                day: day(payment.paidOn),
                method: t(`assistance:method.${payment.method}`),
                voucher: payment.voucher,
              }),
            ])}
          />
        </section>
      ) : null}
      <FactList
        facts={[
          [
            t('assistance:followUpOn'),
            facts.followUpAt && !facts.followedUpAt && !facts.endedAt ? dates.day(facts.followUpAt) : null,
          ],
          [
            t('assistance:followUp'),
            facts.followUpOutcome ? t(`assistance:outcome.${facts.followUpOutcome}`) : null,
          ],
          [t('assistance:report'), facts.followUpReport],
          [
            t('assistance:ended'),
            facts.endedAt
              ? facts.endHow
                ? t('assistance:said', {
                    at: dates.moment(facts.endedAt),
                    how: t(`assistance:how.${facts.endHow}`),
                  })
                : dates.moment(facts.endedAt)
              : null,
          ],
        ]}
      />
    </>
  );
}
