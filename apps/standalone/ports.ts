import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** Whether a server can listen on this port of the loopback address now. */
export function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * Below the ports that Linux (from 32768), macOS and Windows (from 49152) give to outgoing connections: one of those may
 * be anybody's before its server listens, now or at a later start.
 */
export const FIRST_PORT = 20_000;
export const LAST_PORT = 32_767;

/** So many different ports that are free now: all are held until the last is found. */
export async function freePorts(count: number): Promise<number[]> {
  const held = new Map<number, Server>();
  try {
    while (held.size < count) {
      const port = randomInt(FIRST_PORT, LAST_PORT + 1);
      const probe = held.has(port) ? undefined : await hold(port);
      if (probe) held.set(port, probe);
    }
    return [...held.keys()];
  } finally {
    await Promise.all([...held.values()].map((probe) => new Promise((resolve) => probe.close(resolve))));
  }
}

/** Undefined when somebody else has it. */
function hold(port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      code === 'EADDRINUSE' || code === 'EACCES' ? resolve(undefined) : reject(new Error(code)),
    );
    probe.listen({ port, host: LOOPBACK, exclusive: true }, () => resolve(probe));
  });
}

/** The ports that only the parts use among themselves. */
export const INTERNAL_PORTS = [
  'postgres',
  'engineGrpc',
  'engineRest',
  'engineManagement',
  'engineCommand',
  'engineInternal',
] as const;
export type InternalPort = (typeof INTERNAL_PORTS)[number];

/**
 * The remembered ports as far as they are still free, new ones for the rest. `moved` is told of a remembered port that
 * another program holds now.
 */
export async function settlePorts(
  remembered: Readonly<Record<string, number>>,
  moved: (port: number, other: number) => void,
): Promise<Record<InternalPort, number>> {
  const fresh = await freePorts(INTERNAL_PORTS.length);
  const settled = {} as Record<InternalPort, number>;
  for (const [i, name] of INTERNAL_PORTS.entries()) {
    const old = remembered[name];
    const other = fresh[i] as number;
    if (old !== undefined && (await isPortFree(old))) {
      settled[name] = old;
    } else {
      settled[name] = other;
      if (old !== undefined) moved(old, other);
    }
  }
  return settled;
}
