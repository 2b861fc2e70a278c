import { useTranslation } from 'react-i18next';
import type { Person } from '../api/types';
import { useDates } from '../time/format';
import { HeldPosts } from './held-posts';
import { PersonActions } from './person-actions';

interface Props {
  people: readonly Person[];
  onEdit: (person: Person) => void;
  onLink: (link: { path: string; name: string }) => void;
}

/** The staff with their posts and the state of their accounts. */
export function PeopleTable({ people, onEdit, onLink }: Props) {
  const { t } = useTranslation();
  return (
    <div className="pd-tablebox">
      <table className="pd-table pd-table--stack">
        <caption className="pd-hidden">{t('people:title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('session:displayName')}</th>
            <th scope="col">{t('session:username')}</th>
            <th scope="col">{t('people:posts')}</th>
            <th scope="col">{t('people:account')}</th>
            <th scope="col">
              <span className="pd-hidden">{t('inbox:column.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>
                <strong>{person.displayName}</strong>
                {person.displayNameEn ? <div className="pd-table__sub">{person.displayNameEn}</div> : null}
              </td>
              <td>{person.account?.username}</td>
              <td>
                <HeldPosts person={person} />
              </td>
              <td>
                <AccountState person={person} />
                {person.account?.provider === 'linked' ? (
                  <div className="pd-table__sub">{t('people:safety.linked')}</div>
                ) : null}
                {person.account?.secondFactor ? (
                  <div className="pd-table__sub">{t('people:safety.on')}</div>
                ) : null}
              </td>
              <td className="pd-people__actions">
                <PersonActions person={person} onEdit={() => onEdit(person)} onLink={onLink} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AccountState({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { account, active, awayUntil } = person;
  const dates = useDates();
  if (!active) return <span className="pd-tag">{t('people:state.inactive')}</span>;
  if (account?.locked) return <span className="pd-tag pd-tag--red">{t('people:state.locked')}</span>;
  if (account && !account.hasPassword)
    return <span className="pd-tag pd-tag--yellow">{t('people:state.noPassword')}</span>;
  if (awayUntil)
    return (
      <span className="pd-tag">
        {t('people:state.away', { day: dates.day(`${awayUntil}T00:00:00+08:00`) })}
      </span>
    );
  return <span className="pd-tag pd-tag--green">{t('people:state.active')}</span>;
}
