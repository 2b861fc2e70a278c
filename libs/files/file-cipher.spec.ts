import { BlobUnreadable, FileCipher } from './file-cipher';

const cipher = new FileCipher(Buffer.alloc(32, 7).toString('base64'));
const text = Buffer.from('关于路灯的申诉');

describe('FileCipher', () => {
  it('opens what it sealed, also nothing at all', () => {
    for (const bytes of [text, Buffer.alloc(0), Buffer.alloc(70_000, 3)])
      expect(cipher.open('a/b', cipher.seal('a/b', bytes))).toEqual(bytes);
  });

  it('shows nothing of the content and never seals twice alike', () => {
    const sealed = cipher.seal('a/b', text);
    expect(sealed.includes(text.subarray(0, 6))).toBe(false);
    expect(cipher.seal('a/b', text)).not.toEqual(sealed);
  });

  it('refuses a blob with any byte changed', () => {
    const sealed = cipher.seal('a/b', text);
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] as number) ^ 1;
      expect(() => cipher.open('a/b', changed)).toThrow(BlobUnreadable);
    }
  });

  it.each([
    ['cut short', (sealed: Buffer) => sealed.subarray(0, sealed.length - 1)],
    ['without its body', (sealed: Buffer) => sealed.subarray(0, 20)],
    ['empty', () => Buffer.alloc(0)],
  ])('refuses a blob that is %s', (_, spoil) => {
    expect(() => cipher.open('a/b', spoil(cipher.seal('a/b', text)))).toThrow(BlobUnreadable);
  });

  it('refuses a blob in the place of another', () => {
    expect(() => cipher.open('a/c', cipher.seal('a/b', text))).toThrow(BlobUnreadable);
  });

  it('refuses the blob of another key, and keeps it in another folder', () => {
    const other = new FileCipher(Buffer.alloc(32, 8).toString('base64'));
    expect(() => other.open('a/b', cipher.seal('a/b', text))).toThrow(BlobUnreadable);
    expect(other.folder).not.toBe(cipher.folder);
  });

  it('says which key a blob was sealed with, so that a second one can be added', () => {
    const [format, keyVersion] = cipher.seal('a/b', text);
    expect([format, keyVersion]).toEqual([1, 1]);
    const later = Buffer.from(cipher.seal('a/b', text));
    later[1] = 2;
    expect(() => cipher.open('a/b', later)).toThrow(/key version 2/);
  });
});
