import { mayReach } from './network';

it.each(['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34'])('reaches %s', (address) => {
  expect([mayReach(address, false), mayReach(address, true)]).toEqual([true, true]);
});

it.each([
  '10.0.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.9.9.9',
  '::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
])('reaches %s only where it was allowed by name', (address) => {
  expect([mayReach(address, false), mayReach(address, true)]).toEqual([false, true]);
});

it.each([
  '0.0.0.0',
  '169.254.169.254',
  '::ffff:169.254.169.254',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  'fe80::1',
  'ff02::1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  'localhost',
  '',
])('never reaches %s', (address) => {
  expect([mayReach(address, false), mayReach(address, true)]).toEqual([false, false]);
});
