const PREFIX = 5;

/** One message as it goes over the wire: not compressed, its length in front. */
export function frame(message: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(PREFIX + message.length);
  framed[0] = 0;
  framed.writeUInt32BE(message.length, 1);
  framed.set(message, PREFIX);
  return framed;
}

/** Cuts a stream of bytes into messages, wherever the network has cut it. */
export class FrameReader {
  private rest: Buffer = Buffer.alloc(0);

  /** Messages that are complete with these bytes. Throws when one is compressed: none was asked for. */
  read(bytes: Buffer): Buffer[] {
    let buffer = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    const messages: Buffer[] = [];
    while (buffer.length >= PREFIX) {
      if (buffer[0] !== 0) throw new Error('a compressed message');
      const end = PREFIX + buffer.readUInt32BE(1);
      if (buffer.length < end) break;
      messages.push(buffer.subarray(PREFIX, end));
      buffer = buffer.subarray(end);
    }
    this.rest = buffer;
    return messages;
  }
}
