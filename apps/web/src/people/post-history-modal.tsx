import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { useDates } from '../time/format';
import { QueryState } from '../ui/query-state';
import { postHistoryQuery } from './queries';
import { useRoleName } from './use-role-name';

interface Props {
  person: Pick<Person, 'id' | 'displayName'>;
  onClose: () => void;
}

const TONE = { past: '', present: ' pd-tag--green', future: ' pd-tag--yellow' } as const;

/** Which posts somebody holds, held and will hold. */
export function PostHistoryModal({ person, onClose }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const roleName = useRoleName();
  const dates = useDates();
  const query = useQuery(postHistoryQuery(person.id));
  const day = (iso: string) => dates.day(`${iso}T00:00:00+08:00`);
  return (
    <Modal
      open
      footer={null}
      width={640}
      title={t('people:history.title', { name: person.displayName })}
      onCancel={onClose}
    >
      <QueryState query={query}>
        <div className="pd-tablebox">
          <table className="pd-table">
            <caption className="pd-hidden">{t('people:history.title', { name: person.displayName })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('people:posts')}</th>
                <th scope="col">{t('people:history.days')}</th>
                <th scope="col">{t('people:history.state')}</th>
              </tr>
            </thead>
            <tbody>
              {(query.data ?? []).map(({ id, unitName, role, from, until, takenAt, time }) => (
                <tr key={id}>
                  <td>{`${localized(unitName)} · ${roleName(role)}`}</td>
                  <td>
                    {until
                      ? t('people:history.fromUntil', { from: day(from), until: day(until) })
                      : t('people:history.from', { from: day(from) })}
                    {takenAt ? (
                      <div className="pd-table__sub">
                        {t('people:history.taken', { at: dates.full(takenAt) })}
                      </div>
                    ) : null}
                  </td>
                  <td>
                    <span className={`pd-tag${TONE[time]}`}>{t(`people:history.${time}`)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </QueryState>
    </Modal>
  );
}
