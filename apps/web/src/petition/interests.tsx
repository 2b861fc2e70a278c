import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterestItem, PetitionView } from '../api/types';
import { useMe } from '../session/me';
import { useDates } from '../time/format';
import { useMessage } from '../ui/use-message';
import { LiftInterestModal } from './lift-interest-modal';
import { mayMarkOthers } from './marking-roles';
import { interestsQuery, petitionQuery } from './queries';

/** Who neither sees nor gets this case, for those who may record it of others and lift what was recorded wrongly. */
export function Interests({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const me = useMe();
  const queries = useQueryClient();
  const message = useMessage();
  const [lifted, setLifted] = useState<InterestItem>();
  const { data } = useQuery({ ...interestsQuery(petition.id), enabled: mayMarkOthers(me) });
  if (!data || data.length === 0) return null;
  return (
    <section className="pd-card" aria-labelledby="case-interests">
      <h2 id="case-interests">{t('petition:interests.title')}</h2>
      <ul className="pd-opentasks">
        {data.map((interest) => (
          <li key={interest.personId}>
            <span>
              {interest.displayName}
              <small>
                {t(`petition:interestKind.${interest.kind}`)} · {dates.day(interest.at)}
              </small>
            </span>
            {interest.personId === me.id ? null : (
              <Button size="small" onClick={() => setLifted(interest)}>
                {t('petition:interests.lift')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <LiftInterestModal
        petitionId={petition.id}
        interest={lifted}
        onClose={() => setLifted(undefined)}
        onDone={() => {
          setLifted(undefined);
          message.success(t('petition:interests.done'));
          void queries.invalidateQueries({ queryKey: petitionQuery(petition.id).queryKey });
        }}
      />
    </section>
  );
}
