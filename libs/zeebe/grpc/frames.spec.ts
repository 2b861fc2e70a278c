import fc from 'fast-check';
import { frame, FrameReader } from './frames';

it('reads what was written, however the network cuts it', () => {
  const messages = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 });
  fc.assert(
    fc.property(messages, fc.integer({ min: 1, max: 400 }), (sent, size) => {
      const wire = Buffer.concat(sent.map(frame));
      const reader = new FrameReader();
      const got: Buffer[] = [];
      for (let at = 0; at < wire.length; at += size) got.push(...reader.read(wire.subarray(at, at + size)));
      expect(got.map((message) => [...message])).toEqual(sent.map((message) => [...message]));
    }),
  );
});

it('refuses a compressed message', () => {
  expect(() => new FrameReader().read(Buffer.from([1, 0, 0, 0, 0]))).toThrow('compressed');
});
