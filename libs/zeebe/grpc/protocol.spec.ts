import { gatewayMethod } from './protocol';

/** A field of 64 bits, alone in its message: its tag is one byte, then seven bits a byte, the lowest first. */
function keyIn([, ...bytes]: Uint8Array): bigint {
  return bytes.reduceRight((key, byte) => (key << 7n) | BigInt(byte & 0x7f), 0n);
}

describe('the protocol', () => {
  it('keeps keys exact that a JavaScript number would not, in both directions', () => {
    const key = '9007199254740993';
    const message = gatewayMethod('CancelProcessInstance').encode({ processInstanceKey: key });
    expect(keyIn(message)).toBe(BigInt(key));
    // The first field of this answer is a key too.
    expect(gatewayMethod('PublishMessage').decode(message)).toMatchObject({ key });
  });

  it('fills in what an answer leaves out, as the protocol says', () => {
    expect(gatewayMethod('ActivateJobs').decode(new Uint8Array())).toEqual({ jobs: [] });
  });

  it('refuses a method that does not exist', () => {
    expect(() => gatewayMethod('NoSuchCall')).toThrow('no method NoSuchCall');
  });
});
