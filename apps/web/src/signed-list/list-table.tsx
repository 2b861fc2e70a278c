import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListedPerson, Revealed } from '../api/types';
import type { ListAct } from './list-dialog-props';

interface Props {
  people: readonly ListedPerson[];
  revealed: readonly Revealed[];
  mayChange: boolean;
  mayReveal: boolean;
  onAct: (act: ListAct, person: ListedPerson) => void;
}

/** The list itself: a table on a desk, cards on a phone. */
export function ListTable({ people, revealed, mayChange, mayReveal, onAct }: Props) {
  const { t } = useTranslation();
  const columns = ['number', 'name', 'contact', 'address', 'signed'] as const;
  return (
    <div className="pd-tablebox pd-signedlist">
      <table className="pd-table">
        <caption className="pd-hidden">{t('joint:title')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`joint:column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="pd-hidden">{t('inbox:column.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const real = revealed.find(({ ordinal }) => ordinal === person.ordinal);
            const onList = person.struckAt === null;
            return (
              <tr key={person.ordinal} className={onList ? undefined : 'pd-struck'}>
                <td className="pd-number">{person.ordinal}</td>
                <td>
                  <strong>{real?.name ?? person.nameMasked}</strong>
                  {onList ? null : <span className="pd-tag">{t('joint:struck')}</span>}
                </td>
                <td className="pd-number">
                  {[real?.phone ?? person.phoneMasked, real?.idNumber ?? person.idNumberMasked].map((one) =>
                    one ? <div key={one}>{one}</div> : null,
                  )}
                </td>
                <td>{real?.address ?? person.addressMasked}</td>
                <td>
                  <span className={person.signed ? 'pd-tag pd-tag--green' : 'pd-tag'}>
                    {t(person.signed ? 'joint:isSigned' : 'joint:notSigned')}
                  </span>
                </td>
                <td className="pd-listactions">
                  {mayReveal && !real ? (
                    <Button size="small" onClick={() => onAct('reveal', person)}>
                      {t('petition:reveal.action')}
                    </Button>
                  ) : null}
                  {mayChange && onList && person.signed ? (
                    <Button size="small" onClick={() => onAct('appoint', person)}>
                      {t('joint:appoint.action')}
                    </Button>
                  ) : null}
                  {mayChange && onList ? (
                    <Button size="small" onClick={() => onAct('strike', person)}>
                      {t('joint:strike.action')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
