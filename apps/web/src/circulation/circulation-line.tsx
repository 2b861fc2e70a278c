import { useTranslation } from 'react-i18next';
import { Behalf } from '../absence/behalf';
import type { CirculationRow } from '../api/types';
import { CoSignatureWords } from '../co-signature/co-signature-words';
import { DelegationWords } from '../delegation/delegation-words';
import { useLocalized } from '../i18n/localized';
import { useUnitName } from '../people/use-unit-name';
import { useDates } from '../time/format';
import { useDuration } from '../time/use-duration';
import { AnswerText } from './answer-text';

/** One task: step, hands, times, and what was entered. */
export function CirculationLine({ row }: { row: CirculationRow }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const unitName = useUnitName();
  const dates = useDates();
  const duration = useDuration();
  const groupName = (group: string) => {
    const [unit = '', role = ''] = group.split(':');
    return `${unitName(unit)} · ${t(`common:role.${role}`, { defaultValue: role })}`;
  };
  const moments = [
    ['received', row.receivedAt],
    ['claimed', row.claimedAt],
    ['finished', row.finishedAt],
  ] as const;
  return (
    <tr>
      <td>
        <strong>{localized(row.name)}</strong>
        <div className="pd-tags pd-table__sub">
          <span className={`pd-tag${row.state === 'open' ? ' pd-tag--brand' : ''}`}>
            {t(`circulation:state.${row.state}`)}
          </span>
          <span>{t(`common:process.${row.processId}`, { defaultValue: row.processId })}</span>
        </div>
      </td>
      <td>
        {row.handler ?? <span className="pd-muted">{t('circulation:nobody')}</span>}{' '}
        <Behalf of={row.onBehalfOf ? { displayName: row.onBehalfOf } : null} />
        <div className="pd-table__sub">{groupName(row.group)}</div>
        {row.stoodInFor ? (
          <div className="pd-table__sub">
            {t('circulation:stoodInFor', { group: groupName(row.stoodInFor) })}
          </div>
        ) : null}
      </td>
      <td>
        <dl className="pd-circulation__times">
          {moments.map(([name, at]) =>
            at ? (
              <div key={name}>
                <dt>{t(`circulation:${name}`)}</dt>
                <dd className="pd-number">{dates.full(at)}</dd>
              </div>
            ) : null,
          )}
        </dl>
        <div className="pd-table__sub">
          {[
            t('circulation:waited', { span: duration(row.waitedMs) }),
            ...(row.workedMs === null ? [] : [t('circulation:worked', { span: duration(row.workedMs) })]),
          ].join(t('circulation:comma'))}
        </div>
        {row.wentBack ? (
          <div className="pd-table__sub">
            {t(`circulation:${row.wentBack.kind}`, {
              by: row.wentBack.by,
              at: dates.moment(row.wentBack.at),
              to: localized(row.wentBack.to),
            })}
            {row.wentBack.reason ? <div className="pd-pre">{row.wentBack.reason}</div> : null}
          </div>
        ) : null}
        {row.delegations.length > 0 ? (
          <ul className="pd-circulation__signers" aria-label={t('delegation:title')}>
            {row.delegations.map((one) => (
              <li key={one.givenAt} className="pd-cosign">
                <DelegationWords one={one} />
              </li>
            ))}
          </ul>
        ) : null}
        {row.coSignatures.length > 0 ? (
          <ul className="pd-circulation__signers" aria-label={t('co-signature:title')}>
            {row.coSignatures.map((one) => (
              <li key={one.id} className="pd-cosign">
                <CoSignatureWords one={one} />
              </li>
            ))}
          </ul>
        ) : null}
        {row.urges.map((urge) => (
          <div key={urge.at} className="pd-table__sub">
            {t('circulation:urged', { by: urge.by, at: dates.moment(urge.at) })}
            {urge.readings.length === 0
              ? t('circulation:unread')
              : urge.readings
                  .map(({ name, at }) => t('circulation:readBy', { name, at: dates.moment(at) }))
                  .join(t('circulation:comma'))}
          </div>
        ))}
      </td>
      <td>
        {row.answers.length === 0 ? (
          <span className="pd-muted">–</span>
        ) : (
          <dl className="pd-circulation__answers">
            {row.answers.map((answer) => (
              <div key={answer.field}>
                <dt>{localized(answer.label)}</dt>
                <dd className="pd-pre">
                  <AnswerText answer={answer} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </td>
    </tr>
  );
}
