-- People who sign in by the office's identity provider.
CREATE TABLE identity (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  issuer text NOT NULL,
  subject text NOT NULL,
  linked_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX identity_subject ON identity (issuer, subject);
CREATE UNIQUE INDEX identity_person ON identity (person_id);

-- An account that has a password is linked to an identity of its name only when an administrator has allowed it.
ALTER TABLE person ADD COLUMN provider_allowed boolean NOT NULL DEFAULT false;
ALTER TABLE session ADD COLUMN by_provider boolean NOT NULL DEFAULT false;
