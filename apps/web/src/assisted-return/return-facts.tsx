import './return.css';
import { useTranslation } from 'react-i18next';
import type { ReturnFacts as Facts, ReturnWords } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { ReturnTrail } from './return-trail';

/** All that is on record of a return: the three things, the travel and what it cost the office, the plan, and the trail. */
export function ReturnFacts({ facts, names }: { facts: Facts; names: ReturnWords }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  const day = (iso: string) => dates.day(`${iso}T00:00:00+08:00`);
  const travel =
    facts.travelMode && facts.travelOn
      ? t('return:travel', { mode: t(`return:mode.${facts.travelMode}`), day: day(facts.travelOn) })
      : null;
  const lines: [string, string | null][] = [
    [
      localized(names.leader),
      facts.leaderUnit ? t('return:leaderOf', { unit: localized(facts.leaderUnit) }) : null,
    ],
    [localized(names.plan), facts.plan],
    [localized(names.help), facts.help],
    [t('return:travelTitle'), travel],
    [
      t('return:cost'),
      facts.costFen === null ? null : t('return:yuan', { amount: (facts.costFen / 100).toFixed(2) }),
    ],
    [t('return:promised'), facts.promisedPlan],
    [t('return:promisedBy'), facts.promisedBy ? day(facts.promisedBy) : null],
  ];
  const shown = lines.filter(([, text]) => text);
  return (
    <>
      {shown.length > 0 ? (
        <dl className="pd-return__facts">
          {shown.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="pd-pre" data-written>
                {text}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <ReturnTrail facts={facts} />
    </>
  );
}
