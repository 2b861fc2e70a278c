import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Tag } from '../api/types';
import { useLocalized } from '../i18n/localized';
import { tagsQuery } from './queries';

const NONE: readonly Tag[] = [];

/** The office's tags, and the names of some by their ids, in the order of the names. */
export function useTags() {
  const localized = useLocalized();
  const { data = NONE } = useQuery(tagsQuery);
  return useMemo(() => {
    const names = new Map(data.map(({ id, name }) => [id, localized(name)]));
    const namesOf = (ids: readonly string[]) =>
      ids
        .map((id) => names.get(id) ?? '')
        .filter(Boolean)
        .sort((a, b) => a.localeCompare(b, 'zh-CN'));
    return { tags: data, namesOf };
  }, [data, localized]);
}
