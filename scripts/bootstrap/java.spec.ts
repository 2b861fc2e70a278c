import { majorVersion, versionIn } from './java.cjs';

it.each([
  ['25.0.3', 25],
  ['25', 25],
  ['21.0.4+7', 21],
  ['22-ea', 22],
  ['17.0.15', 17],
  ['1.8.0_392', 8],
  ['', null],
  ['latest', null],
])('reads the major version of %s', (version, major) => {
  expect(majorVersion(version)).toBe(major);
});

it.each([
  ['IMPLEMENTOR="Eclipse Adoptium"\nJAVA_VERSION="25.0.3"\n', '25.0.3'],
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', '17.0.15'],
  ['java version "1.8.0_392"', '1.8.0_392'],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
])('finds the version in %j', (text, version) => {
  expect(versionIn(text)).toBe(version);
});
