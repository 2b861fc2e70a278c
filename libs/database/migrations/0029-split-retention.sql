-- A case that was split off shows the materials of the one it came from: that one is erased after it.
CREATE FUNCTION shown_by_split_case(asked uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM case_split s JOIN petition c ON c.id = s.petition_id
    WHERE s.from_id = asked AND c.erased_at IS NULL)
$$;

ALTER FUNCTION erasure_obstacle(uuid) RENAME TO erasure_obstacle_by_itself;

-- Why this listing's case may not be erased now; null when it may. Codes are those of the program's messages.
CREATE FUNCTION erasure_obstacle(asked uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(erasure_obstacle_by_itself(asked),
    CASE WHEN shown_by_split_case((SELECT petition_id FROM erasure WHERE id = asked)) THEN 'erasure.shown-by-split' END)
$$;
