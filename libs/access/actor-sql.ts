/** SQL of the posts of person `p` in units that are active, as JSON of `ActorPost`s. */
export const POSTS_SQL = `coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', u.id, 'unitPath', u.path, 'role', o.role,
    'granted', (SELECT w.permissions FROM own_role w WHERE w.id = o.role))
    ORDER BY u.path, o.role)
  FROM post o JOIN unit u ON u.id = o.unit_id AND u.active WHERE o.person_id = p.id), '[]')`;

/** SQL of whether person `p` is somebody's deputy today. */
export const IS_DEPUTY_SQL = `EXISTS (SELECT 1 FROM deputyship d WHERE d.deputy_id = p.id AND d.ended_at IS NULL
  AND d.first_day <= office_day() AND d.last_day >= office_day())`;
