import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../people/use-unit-name';

/** Returns a function from a candidate group (`dongjie:handler`) to its words. */
export function useGroupName(): (group: string) => string {
  const { t } = useTranslation();
  const unitName = useUnitName();
  return useCallback(
    (group) => {
      const [unitId, role = ''] = group.split(':');
      return `${unitName(unitId)} ${t(`common:role.${role}`, { defaultValue: role })}`.trim();
    },
    [t, unitName],
  );
}
