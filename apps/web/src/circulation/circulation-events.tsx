import { useTranslation } from 'react-i18next';
import type { CirculationRow } from '../api/types';
import { CoSignatureWords } from '../co-signature/co-signature-words';
import { DelegationWords } from '../delegation/delegation-words';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';

/** What happened to a task beside its completion: it went back, colleagues were asked, somebody urged. */
export function CirculationEvents({ row }: { row: CirculationRow }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const dates = useDates();
  return (
    <>
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
      {row.voided ? (
        <div className="pd-table__sub">
          {t(`circulation:voided.${row.voided.done ? 'done' : 'open'}`, {
            by: row.voided.by,
            at: dates.moment(row.voided.at),
            to: localized(row.voided.to),
          })}
          {row.voided.reason ? <div className="pd-pre">{row.voided.reason}</div> : null}
        </div>
      ) : null}
      {row.movedHere ? (
        <div className="pd-table__sub">
          {t('circulation:movedHere', {
            proposer: row.movedHere.proposedBy,
            by: row.movedHere.approvedBy,
            at: dates.moment(row.movedHere.at),
            from: localized(row.movedHere.from),
          })}
          {row.movedHere.reason ? <div className="pd-pre">{row.movedHere.reason}</div> : null}
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
    </>
  );
}
