import { pino, type DestinationStream, type Logger } from 'pino';

/** Codes, ids, counts and truth values: nothing that a person wrote or that names one. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Words of a message are fixed in the program; a text with anything else in it is not a code. */
const CODE = /^[\w.:/@#+=,-]{1,160}$/;
const WITHHELD = '[withheld]';

/**
 * A logger that can't leak: a message is a fixed English phrase, a field a code, id, number or truth value. Any other
 * text is withheld, whoever passes it.
 */
export class Log {
  private constructor(private readonly logger: Logger) {}

  /** JSON lines to standard output, or to `destination`. */
  static create(part: string, level: string, destination?: DestinationStream): Log {
    const options = { level, base: { part }, timestamp: pino.stdTimeFunctions.isoTime };
    return new Log(destination ? pino(options, destination) : pino(options));
  }

  child(fields: LogFields): Log {
    return new Log(this.logger.child(safe(fields)));
  }

  debug(message: string, fields: LogFields = {}): void {
    this.logger.debug(safe(fields), message);
  }

  info(message: string, fields: LogFields = {}): void {
    this.logger.info(safe(fields), message);
  }

  warn(message: string, fields: LogFields = {}, error?: unknown): void {
    this.logger.warn({ ...safe(fields), ...describe(error) }, message);
  }

  /** An error's message may quote data, so only its class, its code and where it was thrown are written. */
  error(message: string, fields: LogFields = {}, error?: unknown): void {
    this.logger.error({ ...safe(fields), ...describe(error) }, message);
  }
}

function safe(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value !== 'string' || CODE.test(value) ? value : WITHHELD,
    ]),
  );
}

function describe(error: unknown): Record<string, unknown> {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: WITHHELD };
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? safe({ code }) : {}),
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}
