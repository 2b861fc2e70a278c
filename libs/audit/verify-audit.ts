import type { DataSource, QueryRunner } from 'typeorm';
import type { KeyRing } from '#libs/field-cipher/key-ring';
import type { AuditFinding } from './audit-finding';
import './audit-finding';
import {
  entryHash,
  HASH_BYTES,
  NO_SEAL,
  resealHash,
  SEALED_COLUMNS,
  type SealedColumns,
  sealHash,
} from './seal-hash';

/** The newest seal: noted outside the database, it shows that nothing was cut off later. */
export interface AuditHead {
  number: string;
  /** Hexadecimal. */
  hash: string;
}

export interface AuditVerdict {
  findings: AuditFinding[];
  /** Entries that seals hold. */
  entries: number;
  seals: number;
  /** Entries that no seal holds yet: nothing would show that they were changed. */
  waiting: number;
  head: AuditHead | null;
}

interface Seal {
  number: string;
  keyId: Buffer;
  fromAt: string;
  toAt: string;
  entryIds: string[];
  entryHashes: Buffer;
  previousHash: Buffer;
  hash: Buffer;
  /** What newer keys have confirmed it with. */
  reseals: { keyId: string; hash: string }[];
}

/** What an entry should say, and says. */
interface Difference {
  entryId: string;
  seal: string;
  sealed: string;
  found: string;
}

const SEALS_AT_ONCE = 50;
const INSERTED_AT_MOST = 1_000;

/**
 * Compares every entry with its seal and every seal with the one before it, in one snapshot. Names what was changed,
 * removed, swapped or put in; `noted` is a head from an earlier time, which must still be part of the chain.
 */
export async function verifyAudit(
  dataSource: DataSource,
  ring: KeyRing,
  noted?: AuditHead,
): Promise<AuditVerdict> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    const verdict = await new Verification(runner, ring, noted).run();
    await runner.rollbackTransaction();
    return verdict;
  } finally {
    await runner.release();
  }
}

class Verification {
  private readonly findings: AuditFinding[] = [];
  private readonly differences: Difference[] = [];
  private entries = 0;
  private seals = 0;
  private expected = 1n;
  private previousHash: Buffer = NO_SEAL;
  private head: AuditHead | null = null;
  private sawNoted = false;

  constructor(
    private readonly runner: QueryRunner,
    private readonly ring: KeyRing,
    private readonly noted?: AuditHead,
  ) {}

  async run(): Promise<AuditVerdict> {
    for (let seals = await this.nextSeals(); seals.length > 0; seals = await this.nextSeals()) {
      for (const seal of seals) {
        this.checkSeal(seal);
        await this.checkEntries(seal);
      }
    }
    this.nameDifferences();
    await this.findInserted();
    if (this.noted && !this.sawNoted) this.findings.push({ kind: 'head-missing', seal: this.noted.number });
    const waiting = await this.runner.query(`SELECT count(*)::int AS waiting FROM audit_unsealed`);
    const { findings, entries, seals, head } = this;
    return { findings, entries, seals, waiting: waiting[0].waiting, head };
  }

  private nextSeals(): Promise<Seal[]> {
    return this.runner.query(
      `SELECT number, key_id AS "keyId", from_at::text AS "fromAt", to_at::text AS "toAt", entry_ids::text[] AS "entryIds",
         entry_hashes AS "entryHashes", previous_hash AS "previousHash", hash,
         coalesce((SELECT json_agg(json_build_object('keyId', encode(r.key_id, 'hex'), 'hash', encode(r.hash, 'hex')))
           FROM audit_reseal r WHERE r.number = s.number), '[]') AS reseals
       FROM audit_seal s WHERE number > $1 ORDER BY number LIMIT ${SEALS_AT_ONCE}`,
      [this.head?.number ?? '0'],
    );
  }

  private checkSeal(seal: Seal): void {
    const number = BigInt(seal.number);
    for (; this.expected < number; this.expected++) {
      this.findings.push({ kind: 'seal-missing', seal: String(this.expected) });
      // What stood there is unknown, so the next seal's word for it is taken.
      this.previousHash = seal.previousHash;
    }
    const words = this.wordsFor(seal);
    if (words.length === 0) this.findings.push({ kind: 'seal-key-unknown', seal: seal.number });
    else if (
      seal.entryHashes.length !== seal.entryIds.length * HASH_BYTES ||
      !seal.previousHash.equals(this.previousHash) ||
      words.includes(false)
    ) {
      this.findings.push({ kind: 'seal-changed', seal: seal.number });
    }
    if (this.noted?.number === seal.number) {
      this.sawNoted = true;
      if (this.noted.hash !== seal.hash.toString('hex')) {
        this.findings.push({ kind: 'head-changed', seal: seal.number });
      }
    }
    this.expected = number + 1n;
    this.previousHash = seal.hash;
    this.head = { number: seal.number, hash: seal.hash.toString('hex') };
    this.seals += 1;
    this.entries += seal.entryIds.length;
  }

  /** Whether the seal agrees with its own key and with each newer one that has confirmed it, of those that are there. */
  private wordsFor(seal: Seal): boolean[] {
    const content = { ...seal, number: BigInt(seal.number) };
    const own = this.ring.find(seal.keyId);
    const newer = seal.reseals.flatMap(({ keyId, hash }) => {
      const key = this.ring.find(Buffer.from(keyId, 'hex'));
      return key ? [resealHash(key, content, seal.hash).toString('hex') === hash] : [];
    });
    return [...(own ? [seal.hash.equals(sealHash(own, content))] : []), ...newer];
  }

  private async checkEntries(seal: Seal): Promise<void> {
    const rows = await this.entriesOf(seal);
    seal.entryIds.forEach((entryId, i) => {
      const sealed = seal.entryHashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES).toString('hex');
      const found = (rows.get(entryId) ?? []).map((row) => entryHash(row).toString('hex'));
      if (found.length === 0) {
        this.findings.push({ kind: 'entry-missing', entryId, seal: seal.number });
        return;
      }
      // Two rows may have one id, at different instants: one of them is a stranger's.
      for (let copies = found.length; copies > 1; copies--) {
        this.findings.push({ kind: 'entry-inserted', entryId, seal: seal.number });
      }
      if (!found.includes(sealed)) {
        this.differences.push({ entryId, seal: seal.number, sealed, found: found[0]! });
      }
    });
  }

  private async entriesOf(seal: Seal): Promise<Map<string, SealedColumns[]>> {
    const rows = new Map<string, SealedColumns[]>();
    const add = (found: SealedColumns[]) => {
      for (const row of found) rows.set(row.id, [...(rows.get(row.id) ?? []), row]);
    };
    // First in the months where they should be, then everywhere.
    add(
      await this.runner.query(
        `SELECT ${SEALED_COLUMNS} FROM audit_entry e
         WHERE e.id = ANY ($1::uuid[]) AND e.at BETWEEN $2::timestamptz AND $3::timestamptz`,
        [seal.entryIds, seal.fromAt, seal.toAt],
      ),
    );
    add(
      await this.runner.query(
        `SELECT ${SEALED_COLUMNS} FROM audit_entry e
         WHERE e.id = ANY ($1::uuid[]) AND NOT e.at BETWEEN $2::timestamptz AND $3::timestamptz`,
        [seal.entryIds, seal.fromAt, seal.toAt],
      ),
    );
    return rows;
  }

  private nameDifferences(): void {
    const bySealed = new Map(this.differences.map((one) => [one.sealed, one]));
    for (const { entryId, seal, found, sealed } of this.differences) {
      const other = bySealed.get(found);
      if (other && other.found === sealed) {
        this.findings.push({ kind: 'entry-swapped', entryId, other: other.entryId, seal });
      } else this.findings.push({ kind: 'entry-changed', entryId, seal });
    }
  }

  private async findInserted(): Promise<void> {
    const rows: { id: string }[] = await this.runner.query(
      `SELECT e.id FROM audit_entry e
       WHERE NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.entry_id = e.id AND u.at = e.at)
         AND NOT EXISTS (SELECT 1 FROM (SELECT unnest(entry_ids) AS id FROM audit_seal) s WHERE s.id = e.id)
       ORDER BY e.at LIMIT ${INSERTED_AT_MOST}`,
    );
    for (const { id } of rows) this.findings.push({ kind: 'entry-inserted', entryId: id, seal: '-' });
  }
}
