import { useTranslation } from 'react-i18next';
import type { ReturnFacts } from '../api/types';
import { useDates } from '../time/format';

/** What happened, step by step, in plain words: the same for staff and for the petitioner. */
export function ReturnTrail({ facts }: { facts: ReturnFacts }) {
  const { t } = useTranslation();
  const dates = useDates();
  const how = (way: string | null) => (way ? t(`return:how.${way}`) : '');
  const steps: [string | null, string][] = [
    [
      facts.openedAt,
      t(`return:trail.opened.${facts.origin}`, {
        body: facts.transferBody ?? '',
        number: facts.transferNumber ?? '',
        day: facts.transferOn ? dates.day(`${facts.transferOn}T00:00:00+08:00`) : '',
      }),
    ],
    [facts.offeredAt, t('return:trail.offered')],
    [facts.consentedAt, t('return:trail.agreed', { how: how(facts.consentHow) })],
    [facts.arrangedAt, t('return:trail.arranged')],
    [facts.arrivedAt, t('return:trail.arrived', { how: how(facts.arrivalHow) })],
    [facts.talkedAt, t(`return:trail.talk.${facts.talk ?? 'held'}`)],
    [facts.endedAt, facts.endedAt ? t(`return:trail.ended.${facts.state}`, { how: how(facts.endHow) }) : ''],
  ];
  return (
    <ol className="pd-return__trail" aria-label={t('return:trail.title')}>
      {steps.flatMap(([at, text]) =>
        at ? (
          <li key={text}>
            <time className="pd-number" dateTime={at}>
              {dates.full(at)}
            </time>
            <div>{text}</div>
          </li>
        ) : (
          []
        ),
      )}
    </ol>
  );
}
