import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../api/save-file';
import type { PeopleImport } from '../api/types';
import { writeSheet } from '../list/write-sheet';
import { useDates } from '../time/format';
import { useRoleName } from './use-role-name';
import { useUnitName } from './use-unit-name';

interface Props {
  people: PeopleImport['people'];
  /** Whether it has happened. */
  done: boolean;
}

/** What happens, or has happened, to each person of a sheet; the links of new ones are to be kept now. */
export function ImportedPeople({ people, done }: Props) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const roleName = useRoleName();
  const dates = useDates();
  const links = people.filter(({ oneTimePath }) => oneTimePath !== null);
  const address = (path: string | null) => (path ? new URL(path, window.location.origin).href : '');
  const day = (iso: string) => dates.day(`${iso}T00:00:00+08:00`);
  const dated = ({ unitId, role, from, until }: PeopleImport['people'][number]['added'][number]) =>
    t(until ? 'people:import.datedUntil' : 'people:import.dated', {
      post: `${unitName(unitId)} · ${roleName(role)}`,
      from: day(from),
      until: until ? day(until) : '',
    });
  const save = async () => {
    const name = t('people:import.links');
    const columns = [
      { title: t('people:import.username'), width: 18, value: (one: (typeof links)[number]) => one.username },
      { title: t('people:import.name'), width: 14, value: (one: (typeof links)[number]) => one.displayName },
      {
        title: t('people:import.link'),
        width: 80,
        value: (one: (typeof links)[number]) => address(one.oneTimePath),
      },
    ];
    saveFile(await writeSheet(name, columns, links), `${name}.xlsx`);
  };
  return (
    <>
      {done && links.length > 0 ? (
        <p>
          {t('people:import.keepLinks', { count: links.length })}{' '}
          <Button onClick={() => void save()}>{t('people:import.saveLinks')}</Button>
        </p>
      ) : null}
      <div
        className="pd-tablebox pd-listfaults"
        tabIndex={0}
        role="group"
        aria-label={t('people:import.title')}
      >
        <table className="pd-table">
          <caption className="pd-hidden">{t('people:import.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('people:import.name')}</th>
              <th scope="col">{t('people:import.what')}</th>
              <th scope="col">{t('people:import.added')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.username}>
                <td>
                  {one.displayName} <span className="pd-muted">{one.username}</span>
                </td>
                <td>
                  {t(`people:import.change.${one.change}`)}
                  {one.renamedFrom ? (
                    <div className="pd-muted">{t('people:import.renamed', { from: one.renamedFrom })}</div>
                  ) : null}
                </td>
                <td>
                  {one.added.map((post) => (
                    <div key={`${post.unitId} ${post.role} ${post.from}`}>{dated(post)}</div>
                  ))}
                  {one.redated.map((post) => (
                    <div key={`${post.unitId} ${post.role} ${post.from}`}>
                      {t('people:import.redated', { post: dated(post) })}
                    </div>
                  ))}
                  {one.leads.map(({ unitId, rank }) => (
                    <div key={unitId}>{`${unitName(unitId)} · ${t(`people:units.leaders.${rank}`)}`}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
