import type { SqlParams } from '#libs/database/sql-params';

/** Ids of the tags of a case, as an array of text; `petition` is an expression of its id. */
export const tagsOfSql = (petition: string): string =>
  `ARRAY(SELECT c.tag_id::text FROM case_tag c WHERE c.petition_id = ${petition} ORDER BY c.set_at, c.tag_id)`;

/** The case has every one of these tags; `petition` is an expression of its id. */
export const taggedSql = (petition: string, tags: readonly string[], params: SqlParams): string =>
  tags
    .map(
      (tag) =>
        `${petition} IN (SELECT c.petition_id FROM case_tag c WHERE c.tag_id = ${params.add(tag)}::uuid)`,
    )
    .join(' AND ');
