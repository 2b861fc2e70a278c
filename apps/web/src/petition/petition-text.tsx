import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../api/types';
import { useDates } from '../time/format';
import { ReadBackText } from '../ui/read-back-text';

type Told = Pick<
  PetitionView,
  | 'content'
  | 'demand'
  | 'place'
  | 'channel'
  | 'receivedAt'
  | 'acceptedAt'
  | 'closedAt'
  | 'closingKind'
  | 'readBack'
>;

/** What the petitioner said, as they said it. */
export function PetitionText({ petition }: { petition: Told }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <p className="pd-pre pd-told">{petition.content}</p>
      <dl className="pd-facts">
        {petition.demand ? (
          <div className="pd-facts__wide">
            <dt>{t('petition:demand')}</dt>
            <dd className="pd-pre">{petition.demand}</dd>
          </div>
        ) : null}
        {petition.place ? (
          <div>
            <dt>{t('petition:place')}</dt>
            <dd>{petition.place}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('list:channel')}</dt>
          <dd>{t(`common:channel.${petition.channel}`)}</dd>
        </div>
        <div>
          <dt>{t('petition:receivedAt')}</dt>
          <dd className="pd-number">{dates.full(petition.receivedAt)}</dd>
        </div>
        {petition.readBack ? (
          <div className="pd-facts__wide">
            <dt>{t('register:readBack.title')}</dt>
            <dd>
              <ReadBackText readBack={petition.readBack} />
            </dd>
          </div>
        ) : null}
        {petition.acceptedAt ? (
          <div>
            <dt>{t('petition:acceptedAt')}</dt>
            <dd className="pd-number">{dates.full(petition.acceptedAt)}</dd>
          </div>
        ) : null}
        {petition.closedAt ? (
          <div>
            <dt>{t('petition:closedAt')}</dt>
            <dd className="pd-number">{dates.full(petition.closedAt)}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
