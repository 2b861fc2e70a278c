import { createCipheriv, hkdfSync } from 'node:crypto';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { BlobUnreadable, FileCipher } from './file-cipher';

const cipher = new FileCipher(Buffer.alloc(32, 7).toString('base64'));
const text = Buffer.from('关于路灯的申诉');

/** A blob as it was made when its key had a number. */
function sealedBefore(place: string, number: number): Buffer {
  const secret = Buffer.alloc(32, 7);
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'petition-desk file encryption', 32));
  const iv = Buffer.alloc(12, 5);
  const gcm = createCipheriv('aes-256-gcm', key, iv);
  gcm.setAAD(Buffer.concat([Buffer.of(1, number), Buffer.from(place)]));
  const body = Buffer.concat([gcm.update(text), gcm.final()]);
  return Buffer.concat([Buffer.of(1, number), iv, gcm.getAuthTag(), body]);
}

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

  it('opens with each key of the ring and seals with the current one, which the blob names', () => {
    const now = Buffer.alloc(32, 9).toString('base64');
    const both = new FileCipher(new KeyRing(now, [Buffer.alloc(32, 7).toString('base64')]));
    expect(both.open('a/b', cipher.seal('a/b', text))).toEqual(text);
    expect(new FileCipher(now).open('a/b', both.seal('a/b', text))).toEqual(text);
    expect(() => cipher.open('a/b', both.seal('a/b', text))).toThrow(/unknown key/);
    expect(both.folders).toEqual([new FileCipher(now).folder, cipher.folder]);
  });

  it('opens what was sealed when there was one key, number 1, with whichever key it was', () => {
    const both = new FileCipher(
      new KeyRing(Buffer.alloc(32, 9).toString('base64'), [Buffer.alloc(32, 7).toString('base64')]),
    );
    const before = sealedBefore('a/b', 1);
    expect([cipher.open('a/b', before), both.open('a/b', before)]).toEqual([text, text]);
    expect(() => cipher.open('a/c', before)).toThrow(BlobUnreadable);
    expect(() => cipher.open('a/b', sealedBefore('a/b', 2))).toThrow(/key version 2/);
  });
});
