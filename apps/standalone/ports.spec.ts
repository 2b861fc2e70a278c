import { existsSync, readFileSync } from 'node:fs';
import { freePorts, isPortFree } from './ports';

const RANGE = '/proc/sys/net/ipv4/ip_local_port_range';

it('finds different ports that are free', async () => {
  const ports = await freePorts(20);
  expect(new Set(ports).size).toBe(20);
  expect(await Promise.all(ports.map((port) => isPortFree(port)))).not.toContain(false);
});

it('finds none that any outgoing connection may be given before its server listens', async () => {
  const [first] = existsSync(RANGE) ? readFileSync(RANGE, 'utf8').split(/\s+/).map(Number) : [49_152];
  for (const port of await freePorts(200)) expect(port).toBeLessThan(first as number);
});
