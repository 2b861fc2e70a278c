/** The tags that an address asks for: their ids, with commas between them. */
export function readTagIds(search: URLSearchParams): string[] | undefined {
  const ids = (search.get('tags') ?? '').split(',').filter(Boolean);
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}

export function writeTagIds(search: URLSearchParams, ids: readonly string[] | undefined): void {
  if (ids?.length) search.set('tags', ids.join(','));
}
