import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/localized';
import { ROLES } from '../ui/vocabulary';
import { rolesQuery } from './queries';

/** Returns a function from a role to its name, for the pages of administrators: the office's own roles too. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { data } = useQuery(rolesQuery);
  return useCallback(
    (role) => {
      const fixed = ROLES.find((one) => one === role);
      if (fixed) return t(`common:role.${fixed}`);
      return localized(data?.roles.find(({ id }) => id === role)?.name) || role;
    },
    [data, localized, t],
  );
}
