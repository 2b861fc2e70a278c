import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '../api/types';
import { useUnitName } from '../people/use-unit-name';

/** Who must act within a period: unit and post. */
export function DeadlineActor({ deadline }: { deadline: Pick<DeadlineView, 'unitId' | 'actorRole'> }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const role = t(`common:role.${deadline.actorRole}`, { defaultValue: '' });
  return (
    <p className="pd-muted pd-small">
      {t('petition:deadline.actor', { who: [unitName(deadline.unitId), role].filter(Boolean).join(' · ') })}
    </p>
  );
}
