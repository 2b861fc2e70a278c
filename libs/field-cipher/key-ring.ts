import { hkdfSync } from 'node:crypto';

/** Bytes by which what was sealed names its key. */
export const KEY_ID_BYTES = 4;

/** One of the office's keys. Nothing is encrypted with it directly: each purpose has a key derived from it. */
export class DataKey {
  /** Made from the key itself, so that nobody has to number keys. */
  readonly id: Buffer;
  private readonly derived = new Map<string, Buffer>();

  constructor(private readonly secret: Buffer) {
    this.id = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'petition-desk key id', KEY_ID_BYTES));
  }

  /** 32 bytes for one purpose (HKDF, RFC 5869); keys of two purposes say nothing about each other. */
  derive(purpose: string): Buffer {
    let key = this.derived.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.secret, Buffer.alloc(0), purpose, 32));
      this.derived.set(purpose, key);
    }
    return key;
  }
}

/**
 * The office's keys: the current one, which seals, and older ones, which only open. Whatever is encrypted for the
 * table or for files names its key by `id`, so that changing the key is a matter of sealing again, row by row.
 */
export class KeyRing {
  readonly current: DataKey;
  /** The current key first. */
  readonly all: readonly DataKey[];

  /**
   * @param current DATA_KEY, 32 bytes in base64
   * @param old keys before it, the same
   */
  constructor(current: string, old: readonly string[] = []) {
    const distinct = [...new Set([current, ...old])];
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

  /** The key of an id, current or old; undefined when the ring has none. */
  find(id: Buffer): DataKey | undefined {
    return this.all.find((key) => key.id.equals(id));
  }
}
