import { hkdfSync } from 'node:crypto';

/** Bytes by which what was sealed names its key. */
export const KEY_ID_BYTES = 4;

/** One of the office's keys. Nothing is encrypted with it directly: each purpose has a key derived from it. */
export class DataKey {
  /** Made from the key itself, so that nobody has to number keys. */
  readonly id: Buffer;
  private readonly derived = new Map<string, Buffer>();

  constructor(private readonly secret: Buffer) {
    this.id = this.derive('petition-desk key id', KEY_ID_BYTES);
  }

  /**
   * Bytes for one purpose, 32 unless told (HKDF-SHA-256, RFC 5869); those of two purposes say nothing about each other.
   * The only place of the product that makes keys of keys.
   */
  derive(purpose: string, bytes = 32): Buffer {
    let key = this.derived.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.secret, Buffer.alloc(0), purpose, bytes));
      this.derived.set(purpose, key);
    }
    return key;
  }
}

/**
 * The office's keys: the current one, which seals, and others, which only open. Whatever is encrypted for the
 * table or for files names its key by `id`, so that changing the key is a matter of sealing again, row by row.
 */
export class KeyRing {
  readonly current: DataKey;
  /** The current key first. */
  readonly all: readonly DataKey[];

  /**
   * @param current DATA_KEY, 32 bytes in base64
   * @param others keys that open besides it, the same
   */
  constructor(current: string, others: readonly string[] = []) {
    const distinct = [...new Set([current, ...others])];
    this.all = distinct.map((text) => {
      const secret = Buffer.from(text, 'base64');
      if (secret.length !== 32) throw new Error('DATA_KEY must be 32 bytes in base64');
      return new DataKey(secret);
    });
    this.current = this.all[0]!;
    if (new Set(this.all.map(({ id }) => id.toString('hex'))).size < this.all.length) {
      throw new Error('two data keys have one id: take another key');
    }
  }

  /** The ring that settings describe: DATA_KEY, and what DATA_KEYS_OLDER lists. */
  static of({ dataKey, dataKeysOlder }: { dataKey: string; dataKeysOlder?: string }): KeyRing {
    return new KeyRing(dataKey, dataKeysOlder?.split(/[\s,]+/).filter(Boolean));
  }

  /** The key of an id, current or not; undefined when the ring has none. */
  find(id: Buffer): DataKey | undefined {
    return this.all.find((key) => key.id.equals(id));
  }
}
