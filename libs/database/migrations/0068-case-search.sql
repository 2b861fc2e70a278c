-- What the texts of a case say, for finding it by its words: an index of pairs of characters, since Chinese has no spaces.
-- One row for each text that whoever may see the case may read; nothing that is sealed, and no long numbers.
CREATE TABLE case_text (
  petition_id uuid NOT NULL REFERENCES petition (id) ON DELETE CASCADE,
  source text NOT NULL CHECK (source IN ('subject', 'content', 'opinion', 'reply', 'comment', 'attachment')),
  -- The row that says it, as text: ids of the office and keys of tasks.
  source_id text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (petition_id, source, source_id)
);
INSERT INTO erasure_column (table_name, column_name, erased_to, sort) VALUES ('case_text', '*', 'row', 9);

-- The texts of a case as they were written. What these functions name is what is searched, and nothing else.
CREATE FUNCTION words_of_outcome(outcome jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  -- Codes and ids have neither spaces nor anything but ASCII; `chair` is somebody's name.
  SELECT string_agg(value, E'\n' ORDER BY key) FROM jsonb_each_text(outcome)
  WHERE jsonb_typeof(outcome -> key) = 'string' AND key <> 'chair' AND value ~ '[^!-~]'
$$;
CREATE FUNCTION texts_of_case(asked uuid) RETURNS TABLE (source text, source_id text, words text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT 'subject', p.id::text, p.subject FROM petition p WHERE p.id = asked
  UNION ALL SELECT 'content', p.id::text, concat_ws(E'\n', p.content, p.demand, p.place) FROM petition p WHERE p.id = asked
  UNION ALL SELECT 'opinion', t.key::text, words_of_outcome(t.outcome) FROM task t
    WHERE t.petition_id = asked AND t.outcome IS NOT NULL AND t.process_id <> 'assistance-referral'
  UNION ALL SELECT 'opinion', c.id::text, c.opinion FROM co_signature c JOIN task t ON t.key = c.task_key
    WHERE c.petition_id = asked AND t.process_id <> 'assistance-referral'
  UNION ALL SELECT 'reply', f.id::text, concat_ws(E'\n', f.matter, f.answer) FROM forwarding f WHERE f.petition_id = asked
  UNION ALL (SELECT DISTINCT ON (v.comment_id) 'comment', v.comment_id::text, v.text FROM comment_version v
    WHERE v.petition_id = asked ORDER BY v.comment_id, v.version DESC)
  UNION ALL SELECT 'attachment', a.id::text, a.name FROM attachment a WHERE a.petition_id = asked
$$;

-- Full and half width are one, and so are capitals; the program's own form of what is looked for is the same. A subject keeps
-- its numbers, which every list shows, but phone and identity numbers; of any other text no number of seven digits is left.
CREATE FUNCTION search_body(source text, words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN source = 'subject'
    THEN regexp_replace(form, '(^|[^a-z0-9])(1[3-9][0-9]{9}|[0-9]{17}[0-9x])(?![a-z0-9])', '\1 ', 'g')
    ELSE regexp_replace(form, '[0-9](?:[ -]?[0-9]){6,}x?', ' ', 'g') END
  FROM (SELECT lower(normalize(words, NFKC) COLLATE "C")) AS n (form)
$$;

-- Each two neighbours of which one is no Latin letter or digit, and each Latin word or number, of which the beginning is enough.
CREATE FUNCTION search_words(body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(w), '{}')) FROM (
    SELECT c || d AS w
    FROM (SELECT string_to_array(body, NULL) AS chars) s, unnest(chars, chars[2:]) AS pair (c, d), ascii(c) AS a, ascii(d) AS b
    WHERE (a >= 192 OR b >= 192)
      AND (a BETWEEN 48 AND 57 OR a BETWEEN 97 AND 122 OR a BETWEEN 192 AND 8191 OR a BETWEEN 12293 AND 12295
        OR a BETWEEN 12352 AND 64991 OR a >= 65536)
      AND (b BETWEEN 48 AND 57 OR b BETWEEN 97 AND 122 OR b BETWEEN 192 AND 8191 OR b BETWEEN 12293 AND 12295
        OR b BETWEEN 12352 AND 64991 OR b >= 65536)
    UNION ALL SELECT left(m[1], 40) FROM regexp_matches(body, '[a-z0-9]+', 'g') AS m) words
$$;
CREATE INDEX case_text_words ON case_text USING gin (search_words(body));
-- Nobody plans by how often a pair occurs, and working it out for a sample of rows would take long.
ALTER INDEX case_text_words ALTER COLUMN 1 SET STATISTICS 0;

-- Petitions with a text that has all of these pairs and words and, since pairs may stand in several places, the phrase itself.
-- The pages of a common word must stay exact: beyond that each row would be taken apart again.
CREATE FUNCTION petitions_saying(pairs tsquery, phrase text, pattern text, at_most integer) RETURNS TABLE (petition_id uuid)
LANGUAGE sql STABLE SET search_path = public, pg_temp SET work_mem = '64MB' SET enable_seqscan = off AS $$
  SELECT s.petition_id FROM case_text s
  WHERE search_words(s.body) @@ pairs AND (phrase IS NULL OR s.body LIKE phrase) AND (pattern IS NULL OR s.body ~ pattern)
  LIMIT at_most
$$;

-- Brings one text of a case up to date.
CREATE FUNCTION keep_case_text(asked uuid, kind text, id text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  form text := (SELECT search_body(kind, t.words) FROM texts_of_case(asked) t WHERE t.source = kind AND t.source_id = id);
BEGIN
  IF coalesce(form, '') = '' THEN
    DELETE FROM case_text WHERE petition_id = asked AND source = kind AND source_id = id;
  ELSE
    INSERT INTO case_text (petition_id, source, source_id, body) VALUES (asked, kind, id, form)
    ON CONFLICT (petition_id, source, source_id) DO UPDATE SET body = excluded.body WHERE case_text.body <> excluded.body;
  END IF;
END $$;

-- Makes the index of one case anew, or of all.
CREATE FUNCTION rebuild_case_text(asked uuid DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  written bigint;
BEGIN
  DELETE FROM case_text WHERE asked IS NULL OR petition_id = asked;
  INSERT INTO case_text (petition_id, source, source_id, body)
  SELECT p.id, t.source, t.source_id, search_body(t.source, t.words)
  FROM petition p CROSS JOIN LATERAL texts_of_case(p.id) t
  WHERE (asked IS NULL OR p.id = asked) AND p.erased_at IS NULL AND coalesce(search_body(t.source, t.words), '') <> '';
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END $$;

-- In the transaction that writes the text, whoever writes it.
CREATE FUNCTION petition_says() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_case_text(NEW.id, 'subject', NEW.id::text), keep_case_text(NEW.id, 'content', NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER petition_says AFTER INSERT ON petition FOR EACH ROW EXECUTE FUNCTION petition_says();
CREATE TRIGGER petition_says_anew AFTER UPDATE OF subject, content, demand, place ON petition FOR EACH ROW
  WHEN ((OLD.subject, OLD.content, OLD.demand, OLD.place) IS DISTINCT FROM (NEW.subject, NEW.content, NEW.demand, NEW.place))
  EXECUTE FUNCTION petition_says();

CREATE FUNCTION outcome_says() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_case_text(NEW.petition_id, 'opinion', NEW.key::text);
  RETURN NULL;
END $$;
CREATE TRIGGER outcome_says AFTER UPDATE OF outcome ON task FOR EACH ROW
  WHEN (NEW.petition_id IS NOT NULL AND OLD.outcome IS DISTINCT FROM NEW.outcome) EXECUTE FUNCTION outcome_says();

CREATE FUNCTION co_signature_says() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_case_text(NEW.petition_id, 'opinion', NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER co_signature_says AFTER UPDATE OF opinion ON co_signature FOR EACH ROW
  WHEN (OLD.opinion IS DISTINCT FROM NEW.opinion) EXECUTE FUNCTION co_signature_says();

CREATE FUNCTION forwarding_says() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_case_text(NEW.petition_id, 'reply', NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER forwarding_says AFTER INSERT OR UPDATE OF matter, answer ON forwarding FOR EACH ROW EXECUTE FUNCTION forwarding_says();

CREATE FUNCTION comment_says() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_case_text(NEW.petition_id, 'comment', NEW.comment_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER comment_says AFTER INSERT OR UPDATE OF text ON comment_version FOR EACH ROW EXECUTE FUNCTION comment_says();

-- An attachment goes with its case, is removed by itself, and moves to another case when a matter is taken out.
CREATE FUNCTION attachment_says() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM keep_case_text(OLD.petition_id, 'attachment', OLD.id::text);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM keep_case_text(NEW.petition_id, 'attachment', NEW.id::text);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_says AFTER INSERT OR DELETE OR UPDATE OF name, petition_id ON attachment FOR EACH ROW
  EXECUTE FUNCTION attachment_says();

SELECT rebuild_case_text();
