import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  constants,
  type OutgoingHttpHeaders,
} from 'node:http2';

const STREAM_WINDOW = 256 * 1024;
/** So large that streams whose reading is paused can't keep other answers from arriving. */
const CONNECTION_WINDOW = 64 * 1024 * 1024;
const PING_EVERY_MS = 20_000;
const PONG_WITHIN_MS = 10_000;

/**
 * One HTTP/2 connection, made when it is needed and made anew after it was lost. A request on a connection that can't
 * be had ends with an error; when to try again is the caller's choice.
 */
export class Connection {
  private session: ClientHttp2Session | undefined;
  private pinging: NodeJS.Timeout | undefined;
  private closed = false;

  /** `origin`: `http://host:port` or `https://host:port`. */
  constructor(private readonly origin: string) {}

  request(headers: OutgoingHttpHeaders): ClientHttp2Stream {
    if (this.closed) throw new Error('the connection is closed');
    return this.open().request(headers);
  }

  /** Ends every request that is under way. */
  close(): void {
    this.closed = true;
    this.session?.destroy(undefined, constants.NGHTTP2_CANCEL);
  }

  private open(): ClientHttp2Session {
    if (this.session && !this.session.closed && !this.session.destroyed) return this.session;
    const session = connect(this.origin, {
      settings: { initialWindowSize: STREAM_WINDOW, enablePush: false },
    });
    this.session = session;
    session.once('connect', () => {
      session.setLocalWindowSize(CONNECTION_WINDOW);
      clearInterval(this.pinging);
      this.pinging = setInterval(() => ping(session), PING_EVERY_MS).unref();
    });
    // Each request is told by its own error.
    session.on('error', () => undefined);
    session.once('close', () => {
      if (this.session !== session) return;
      this.session = undefined;
      clearInterval(this.pinging);
    });
    return session;
  }
}

/** A peer that vanished without a word is found out, and its requests fail, before TCP notices. */
function ping(session: ClientHttp2Session): void {
  if (session.destroyed) return;
  const late = setTimeout(() => session.destroy(), PONG_WITHIN_MS).unref();
  const sent = session.ping((error) => {
    clearTimeout(late);
    if (error) session.destroy();
  });
  if (!sent) {
    clearTimeout(late);
    session.destroy();
  }
}
