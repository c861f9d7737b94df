import { expect, test } from 'vitest';
import { isMetadataAddress, isPublicAddress } from '../../src/capture/fetch/address.ts';

const REFUSED = [
  ['unspecified', '0.0.0.0'],
  ['private 10', '10.1.2.3'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['Alibaba metadata', '100.100.100.200'],
  ['loopback', '127.0.0.1'],
  ['last of loopback', '127.255.255.255'],
  ['Azure metadata', '168.63.129.16'],
  ['link-local', '169.254.0.1'],
  ['cloud metadata', '169.254.169.254'],
  ['private 172, first', '172.16.0.0'],
  ['private 172, last', '172.31.255.255'],
  ['Oracle metadata', '192.0.0.192'],
  ['documentation', '192.0.2.7'],
  ['private 192', '192.168.178.1'],
  ['benchmarking', '198.19.0.1'],
  ['multicast', '224.0.0.251'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 unspecified', '::'],
  ['IPv6 loopback', '::1'],
  ['IPv6 loopback in brackets', '[::1]'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 link-local with zone', 'fe80::1%eth0'],
  ['public address with a zone', '2606:4700::1111%eth0'],
  ['unique local', 'fd12:3456::1'],
  ['AWS metadata over IPv6', 'fd00:ec2::254'],
  ['multicast IPv6', 'ff02::fb'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback in hex', '::ffff:7f00:1'],
  ['mapped loopback in brackets', '[::ffff:7f00:1]'],
  ['mapped public address', '::ffff:8.8.8.8'],
  ['compatible loopback', '::127.0.0.1'],
  ['translated loopback', '::ffff:0:127.0.0.1'],
  ['NAT64 of loopback', '64:ff9b::7f00:1'],
  ['NAT64 of a public address', '64:ff9b::808:808'],
  ['local-use NAT64', '64:ff9b:1::a00:1'],
  ['6to4 of a private address', '2002:a00:1::1'],
  ['Teredo', '2001:0:53aa:64c::1'],
  ['IPv6 documentation', '2001:db8::1'],
  ['new IPv6 documentation', '3fff::1'],
  ['discard-only', '100::1'],
  ['site-local', 'fec0::1'],
  ['a name', 'example.org'],
  ['nothing', ''],
  ['an octal spelling, which only the URL parser understands', '0177.0.0.1'],
] as const;

test.each(REFUSED)('%s is refused: %s', (_name, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  '169.254.169.254',
  '169.254.170.2',
  '168.63.129.16',
  '100.100.100.200',
  '192.0.0.192',
  '::ffff:169.254.169.254',
  '[::ffff:a9fe:a9fe]',
  '64:ff9b::a9fe:a9fe',
  'fd00:ec2::254',
  'fd20:ce::254',
  'fe80::a9fe:a9fe%eth0',
])('%s is refused on intranets too', address => {
  expect(isMetadataAddress(address)).toBe(true);
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  '127.0.0.1',
  '10.0.0.1',
  '192.168.1.1',
  '[::1]',
  '::ffff:10.0.0.1',
  'fe80::1%eth0',
  'fd12::1',
  '1.1.1.1',
  'example.org',
  '',
])('%s is no address of metadata', address => {
  expect(isMetadataAddress(address)).toBe(false);
});

test.each([
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '168.63.129.17',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '[2a00:1450:4001:80b::200e]',
  '2001:4860:4860::8888',
])('%s is public', address => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['http://0x7f.1/', '127.0.0.1'],
  ['http://2130706433/', '127.0.0.1'],
  ['http://0177.0.0.1/', '127.0.0.1'],
  ['http://127.1/', '127.0.0.1'],
  ['http://[::ffff:169.254.169.254]/', '[::ffff:a9fe:a9fe]'],
  ['http://①⑦②.16.0.1/', '172.16.0.1'],
])('the spelling %s is seen through', (url, host) => {
  const { hostname } = new URL(url);
  expect(hostname).toBe(host);
  expect(isPublicAddress(hostname)).toBe(false);
});
