import { useTranslation } from 'react-i18next';
import type { MigrationReport } from '../api/types';
import { useLocalized } from '../i18n/localized';

interface Props {
  rule: NonNullable<MigrationReport['cases'][number]['rule']>;
  element: { zh: string; en: string } | null;
}

/** Why a case is left where it is, and at which step. */
export function RuleWords({ rule, element }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <span className="pd-running__stuck">
      {element ? `${localized(element)}: ` : ''}
      {t(`running:migrate.rule.${rule}`)}
    </span>
  );
}
