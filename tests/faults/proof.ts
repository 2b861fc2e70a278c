/** How often a case was received by another unit, and how often it was handled anew. */
const RECEIVED = `(SELECT count(*) FROM unit_transfer t WHERE t.petition_id = x.petition_id AND t.state = 'received')`;
const ANEW = `(SELECT count(*) FROM reopening o WHERE o.petition_id = x.petition_id AND o.state = 'ordered')`;

/**
 * What must hold once the office has nothing under way. Each query names what breaks it, `$1` being the ids of the run's
 * petitions; an answer without rows is the proof.
 */
export const PROOF: Readonly<Record<string, string>> = {
  'every petition has one instance, which knows it and has ended': `
    SELECT p.receipt_number, i.state FROM petition p LEFT JOIN process_instance i ON i.key = p.instance_key
    WHERE p.id = ANY ($1) AND (i.key IS NULL OR i.state = 'active' OR i.petition_id IS DISTINCT FROM p.id)`,
  'each claim is an instance that has ended': `
    SELECT c.instance_key, c.process_id, i.state FROM instance_claim c LEFT JOIN process_instance i ON i.key = c.instance_key
    WHERE c.petition_id = ANY ($1) AND (i.state IS NULL OR i.state = 'active' OR i.petition_id <> c.petition_id)`,
  'no other instance of a petition is active': `
    SELECT i.key FROM process_instance i WHERE i.process_id <> 'deadline-watch' AND i.state = 'active'
      AND NOT EXISTS (SELECT 1 FROM instance_claim c WHERE c.instance_key = i.key)`,
  'a second instance ended at its first step, having done nothing': `
    SELECT i.key, i.state, e.element_id, e.state FROM process_instance i
    LEFT JOIN element_instance e ON e.instance_key = i.key
    WHERE i.process_id = 'first-petition'
      AND NOT EXISTS (SELECT 1 FROM instance_claim c WHERE c.instance_key = i.key)
      AND ((i.state, e.state) IS DISTINCT FROM ('completed', 'terminated')
        OR e.element_id NOT IN ('register-petition', 'take-up-petition', 'receive-transfer', 'start-rehandling'))`,
  'each meeting on a case of the run has one instance, which has ended, and is closed': `
    SELECT m.number, m.state, i.state FROM meeting m
    LEFT JOIN instance_claim c ON c.meeting_id = m.id AND c.process_id = 'joint-meeting'
    LEFT JOIN process_instance i ON i.key = c.instance_key
    WHERE m.id IN (SELECT meeting_id FROM meeting_item WHERE petition_id = ANY ($1))
      AND (m.state <> 'closed' OR i.state IS DISTINCT FROM 'completed')`,
  'a case that was to be met about was met about once, its resolution carried out once': `
    SELECT i.petition_id, count(*), count(t.id) FROM meeting_item i LEFT JOIN meeting_task t ON t.item_id = i.id AND t.state = 'done'
    WHERE i.petition_id = ANY ($1) GROUP BY 1 HAVING count(*) <> 1 OR count(t.id) <> 1 OR min(i.state) <> 'decided'`,
  'one audit entry for each task of a meeting': `
    SELECT t.key, t.state, count(a.id) FROM task t LEFT JOIN audit_entry a ON a.subject_id = t.key::text AND a.action = 'task.complete'
    WHERE t.meeting_id IN (SELECT meeting_id FROM meeting_item WHERE petition_id = ANY ($1))
    GROUP BY 1, 2 HAVING count(a.id) <> 1 OR t.state <> 'completed'`,
  'minutes are signed once, by whom they name': `
    SELECT m.number FROM meeting m JOIN meeting_item i ON i.meeting_id = m.id LEFT JOIN document d ON d.id = i.minutes_id
    WHERE i.petition_id = ANY ($1) AND (d.state IS DISTINCT FROM 'signed' OR d.approved_by IS DISTINCT FROM m.signed_by)`,
  'each assisted return has come to where its petitioner’s word led, once': `
    SELECT petition_id, count(*), min(state) FROM assisted_return WHERE petition_id = ANY ($1)
    GROUP BY 1 HAVING count(*) <> 1 OR min(state) NOT IN ('done', 'declined')`,
  'each household was granted once, paid once what was granted, or is outside the criteria': `
    SELECT r.id, r.state, d.fen AS granted, p.fen AS paid FROM assistance_referral r
    CROSS JOIN LATERAL (SELECT coalesce(sum(amount_fen), 0) AS fen FROM assistance_decision WHERE referral_id = r.id) d
    CROSS JOIN LATERAL (SELECT coalesce(sum(amount_fen), 0) AS fen FROM assistance_payment WHERE referral_id = r.id) p
    WHERE r.petition_id = ANY ($1) AND (r.state NOT IN ('done', 'refused', 'ineligible') OR d.fen <> p.fen
      OR d.fen <> CASE r.state WHEN 'done' THEN 300050 ELSE 0 END)`,
  'each fund has given what was granted out of it': `
    SELECT f.id, f.committed_fen, sum(d.amount_fen) FROM assistance_fund f JOIN assistance_decision d ON d.fund_id = f.id
    WHERE f.id IN (SELECT fund_id FROM assistance_decision WHERE petition_id = ANY ($1))
    GROUP BY 1, 2 HAVING f.committed_fen <> sum(d.amount_fen)`,
  'each backlog case had its three acts once, and was settled by its petitioner': `
    SELECT b.id, b.state, b.outcome, count(a.act) FROM backlog_case b LEFT JOIN backlog_act a ON a.backlog_id = b.id
    WHERE b.petition_id = ANY ($1) GROUP BY 1, 2, 3
    HAVING count(a.act) <> 3 OR count(DISTINCT a.act) <> 3 OR (b.state, b.outcome) <> ('settled', 'accepted')`,
  'one notice for each petition, kind and recipient, and for each opinion': `
    SELECT petition_id, kind, recipient_ordinal, count(*) FROM notice x WHERE petition_id = ANY ($1)
    GROUP BY 1, 2, 3 HAVING count(*) <> 1 + CASE kind WHEN 'opinion' THEN ${ANEW} ELSE 0 END`,
  'one dossier entry for each task done': `
    SELECT t.key, t.element_id, count(d.id) FROM task t
    LEFT JOIN dossier_entry d ON d.petition_id = t.petition_id AND d.kind = 'step' AND d.step = t.element_id
      AND d.idempotency_key LIKE 'task:' || t.key || ':%'
    WHERE t.petition_id = ANY ($1) AND t.state = 'completed' GROUP BY 1, 2 HAVING count(d.id) <> 1`,
  'one dossier entry for each step done': `
    WITH done AS (
      SELECT p.id, e.element_id AS step, count(*) AS times FROM petition p
      JOIN instance_claim c ON c.petition_id = p.id
      JOIN element_instance e ON e.instance_key = c.instance_key AND e.state = 'completed'
      WHERE p.id = ANY ($1) AND e.element_id IN (SELECT DISTINCT step FROM dossier_entry WHERE kind = 'step')
      GROUP BY 1, 2), told AS (
      SELECT petition_id AS id, step, count(*) AS times FROM dossier_entry
      WHERE petition_id = ANY ($1) AND kind = 'step' GROUP BY 1, 2)
    SELECT id, step, done.times AS done, told.times AS told FROM done FULL JOIN told USING (id, step)
    WHERE done.times IS DISTINCT FROM told.times`,
  'one dossier entry and one audit entry for each submission': `
    SELECT p.receipt_number FROM petition p WHERE p.id = ANY ($1) AND (
      (SELECT count(*) FROM dossier_entry d WHERE d.petition_id = p.id AND d.title_key = 'petition.submitted') <> 1
      OR (SELECT count(*) FROM audit_entry a WHERE a.subject_id = p.id::text AND a.action = 'petition.submit') <> 1)`,
  'one audit entry for each task done': `
    SELECT t.key, count(a.id) FROM task t
    LEFT JOIN audit_entry a ON a.subject_id = t.key::text AND a.action = 'task.complete'
    WHERE t.petition_id = ANY ($1) AND t.state = 'completed' GROUP BY 1 HAVING count(a.id) <> 1`,
  // A receipt of delivery names the paper that was delivered: an opinion and the one of its review have one each.
  'one document for each petition and kind, and one receipt for each paper delivered': `
    SELECT petition_id, kind, field_values ->> 'documentNumber' AS delivered, count(*) FROM document x
    WHERE petition_id = ANY ($1) GROUP BY 1, 2, 3
    HAVING count(*) <> 1 + CASE kind WHEN 'opinion' THEN ${ANEW} ELSE 0 END`,
  'one deadline for each cause': `
    SELECT petition_id, row_id, count(*) FROM deadline x WHERE petition_id = ANY ($1) GROUP BY 1, 2
    HAVING count(*) <> 1 + CASE WHEN row_id IN ('acceptance-notice', 'objection') THEN ${RECEIVED}
      WHEN row_id IN ('handling', 'review-request', 'return-visit') THEN ${ANEW}
      -- Of the answer, and of its rectification.
      WHEN row_id = 'supervision-check' THEN 1 ELSE 0 END`,
  'each change of a deadline once': `
    SELECT deadline_id, kind, count(*) FROM deadline_change c JOIN deadline d ON d.id = c.deadline_id
    WHERE d.petition_id = ANY ($1) GROUP BY 1, 2 HAVING count(*) <> 1`,
  // What an outside body owes an answer to is waited for after the case has ended here.
  'no deadline of an ended case runs': `
    SELECT id, row_id, state FROM deadline WHERE petition_id = ANY ($1) AND state NOT IN ('met', 'cancelled')
      AND row_id <> 'outside-answer'`,
  'every command was sent': `
    SELECT id, kind, attempts, last_error FROM outbox WHERE petition_id = ANY ($1)`,
  'no task is left open or half done': `
    SELECT key, element_id, state FROM task
    WHERE petition_id = ANY ($1) AND (state NOT IN ('completed', 'cancelled')
      OR (state = 'completed' AND (completed_by IS NULL OR outcome IS NULL)))`,
  'no completion was refused by the engine': `
    SELECT key, element_id, refusal FROM task WHERE petition_id = ANY ($1) AND refusal IS NOT NULL`,
  'no incident': `
    SELECT i.key, i.element_id, i.error_type, i.message FROM incident i
    JOIN instance_claim c ON c.instance_key = i.instance_key WHERE c.petition_id = ANY ($1)`,
  'the projector has read the whole journal': `
    SELECT j.partition_id, j.newest, p.position FROM (
      SELECT partition_id, max(position) AS newest FROM journal GROUP BY 1) j
    LEFT JOIN projector_position p USING (partition_id) WHERE p.position IS DISTINCT FROM j.newest`,
  'no record of the journal is there twice': `
    SELECT partition_id, position, count(*) FROM journal GROUP BY 1, 2 HAVING count(*) > 1`,
  'no record of a stay, a task or an instance is missing': `
    SELECT value_type, key, count(*) FILTER (WHERE intent IN ('ELEMENT_ACTIVATED', 'CREATED')) AS began,
      count(*) FILTER (WHERE intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED', 'COMPLETED', 'CANCELED')) AS ended
    FROM journal WHERE value_type IN ('PROCESS_INSTANCE', 'USER_TASK') AND instance_key IN (
      SELECT instance_key FROM instance_claim WHERE petition_id = ANY ($1))
    GROUP BY 1, 2
    HAVING count(*) FILTER (WHERE intent IN ('ELEMENT_ACTIVATED', 'CREATED')) <> 1
      OR count(*) FILTER (WHERE intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED', 'COMPLETED', 'CANCELED')) <> 1`,
};

/** Watches that are active beyond the open deadlines that are watched: none, once the timers of duplicates have fired. */
export const WATCHES_TOO_MANY = `
  SELECT (SELECT count(*) FROM process_instance WHERE process_id = 'deadline-watch' AND state = 'active')::int
       - (SELECT count(*) FROM deadline WHERE state IN ('running', 'suspended') AND watched)::int`;
