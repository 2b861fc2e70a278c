import { useTranslation } from 'react-i18next';
import type { BacklogFacts } from '../api/types';
import { useLocalized } from '../i18n/localized';

type Named = Pick<BacklogFacts, 'townLeader' | 'communityLeader' | 'responsible'>;
type Shown = { [place in keyof Named]: Pick<Named[place], 'displayName' | 'unit'> };

/** Who is responsible, and where somebody else is to be named. */
export function NamedPeople({ named, audience = 'staff' }: { named: Shown; audience?: 'staff' | 'public' }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <dl className="pd-backlog__facts">
      {(['townLeader', 'communityLeader', 'responsible'] as const).map((place) => {
        const { displayName, unit } = named[place];
        return (
          <div key={place}>
            <dt>{t(`backlog:named.${place}`)}</dt>
            <dd className="pd-tags">
              <span>{displayName}</span>
              {unit ? <span className="pd-muted">{localized(unit)}</span> : null}
              {!unit && audience === 'staff' ? (
                <span className="pd-tag pd-tag--red">{t('backlog:named.vacant')}</span>
              ) : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
