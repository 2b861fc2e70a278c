import { createServer } from 'node:net';

/** Whether a server can listen on this port of the loopback address now. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** So many different ports that are free now: all are held until the last is found. */
export async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const probe = createServer();
          probe.once('error', reject);
          probe.listen({ port: 0, host: '127.0.0.1' }, () => resolve(probe));
        }),
    ),
  );
  const ports = probes.map((probe) => (probe.address() as { port: number }).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
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
