/** A step waits for the real engine, PostgreSQL and projector: generous, since a timeout only ends a hang. */
jest.setTimeout(120_000);
