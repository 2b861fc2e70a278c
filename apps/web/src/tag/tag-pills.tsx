import { useTags } from './use-tags';

/** A case's tags, beside what else is said of it in few words. */
export function TagPills({ ids }: { ids: readonly string[] }) {
  const { namesOf } = useTags();
  return namesOf(ids).map((name) => (
    <span key={name} className="pd-tag pd-tag--brand">
      {name}
    </span>
  ));
}
