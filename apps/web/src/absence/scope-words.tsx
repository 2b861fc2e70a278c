import { useTranslation } from 'react-i18next';
import { useUnitName } from '../people/use-unit-name';

interface Props {
  processes: readonly string[] | null;
  units: readonly string[] | null;
}

/** What a deputy does: everything, or the tasks of some processes or units. */
export function ScopeWords({ processes, units }: Props) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  if (!processes && !units) return <span className="pd-muted">{t('absence:scope.all')}</span>;
  const words = [
    ...(processes ?? []).map((id) => t(`common:process.${id}`)),
    ...(units ?? []).map((id) => unitName(id)),
  ];
  return <span className="pd-muted">{t('absence:scope.only', { what: words.join(t('common:comma')) })}</span>;
}
