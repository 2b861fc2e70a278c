import { useTranslation } from 'react-i18next';
import { Behalf } from '../absence/behalf';
import type { CirculationRow } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useUnitName } from '../people/use-unit-name';
import { useDates } from '../time/format';
import { useDuration } from '../time/use-duration';
import { CirculationAnswers } from './circulation-answers';
import { CirculationEvents } from './circulation-events';

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
  return (
    <tr>
      <td>
        <strong>{localized(row.name)}</strong>
        <div className="pd-tags pd-table__sub">
          <span className={`pd-tag${row.state === 'open' ? ' pd-tag--brand' : ''}`}>
            {t(`circulation:state.${row.state}`)}
          </span>
          {row.voided ? <span className="pd-tag pd-tag--red">{t('circulation:voided.tag')}</span> : null}
          <span>{t(`common:process.${row.processId}`, { defaultValue: row.processId })}</span>
        </div>
      </td>
      <td data-label={t('circulation:candidates')}>
        {groupName(row.group)}
        {row.stoodInFor ? (
          <div className="pd-table__sub">
            {t('circulation:stoodInFor', { group: groupName(row.stoodInFor) })}
          </div>
        ) : null}
      </td>
      <td data-label={t('circulation:handler')}>
        {row.handler ?? <span className="pd-muted">{t('circulation:nobody')}</span>}{' '}
        <Behalf of={row.onBehalfOf ? { displayName: row.onBehalfOf } : null} />
      </td>
      <td className="pd-number" data-label={t('circulation:received')}>
        {dates.full(row.receivedAt)}
      </td>
      <td className="pd-number" data-label={t('circulation:finished')}>
        {row.finishedAt ? dates.full(row.finishedAt) : <span className="pd-muted">–</span>}
      </td>
      <td data-label={t('circulation:spent')}>
        {t('circulation:waited', { span: duration(row.waitedMs) })}
        {row.workedMs === null ? null : (
          <div>{t('circulation:worked', { span: duration(row.workedMs) })}</div>
        )}
        {row.claimedAt ? (
          <div className="pd-table__sub">
            {t('circulation:claimed')} {dates.moment(row.claimedAt)}
          </div>
        ) : null}
      </td>
      <td data-label={t('circulation:answers')}>
        <CirculationAnswers row={row} />
        <CirculationEvents row={row} />
      </td>
    </tr>
  );
}
