import { BlockList, isIP } from 'node:net';

/** IPv4 ranges that no public site lives in (IANA special-purpose registry), and cloud metadata addresses. */
const RESERVED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32', // Azure's metadata, in public space
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** The only global unicast range; mapped, NAT64, unique local, link-local and multicast all lie outside. */
const GLOBAL_V6 = ['2000::/3'];

/** Inside the global range, yet tunnels to an IPv4 address (Teredo, 6to4) or reserved. */
const RESERVED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** Where clouds hand credentials to whoever asks, also behind NAT64; no intranet has pages there. */
const METADATA_V4 = ['169.254.0.0/16', '168.63.129.16/32', '100.100.100.200/32', '192.0.0.192/32'];
const METADATA_V6 = ['fd00:ec2::/32', 'fd20:ce::/32', 'fe80::a9fe:0/112', '64:ff9b::a9fe:0/112'];

const reservedV4 = blockList(RESERVED_V4, 'ipv4');
const globalV6 = blockList(GLOBAL_V6, 'ipv6');
const reservedV6 = blockList(RESERVED_V6, 'ipv6');
const metadataV4 = blockList(METADATA_V4, 'ipv4');
const metadataV6 = blockList(METADATA_V6, 'ipv6');

/** Whether an IP address (IPv6 with or without brackets) is one of the public internet. Names are never. */
export function isPublicAddress(address: string): boolean {
  const bare = bareAddress(address);
  const family = isIP(bare);
  if (family === 4) return !reservedV4.check(bare, 'ipv4');
  // A zone makes an address link-local, whatever the rest says.
  if (family !== 6 || bare.includes('%')) return false;
  return globalV6.check(bare, 'ipv6') && !reservedV6.check(bare, 'ipv6');
}

/** Whether an IP address (IPv6 with or without brackets) is that of a cloud's metadata service, or as good as. */
export function isMetadataAddress(address: string): boolean {
  const [bare = ''] = bareAddress(address).split('%', 1);
  const family = isIP(bare);
  if (family === 4) return metadataV4.check(bare, 'ipv4');
  // Lists of IPv4 know mapped addresses too.
  return family === 6 && (metadataV6.check(bare, 'ipv6') || metadataV4.check(bare, 'ipv6'));
}

/** The host of a URL without the brackets of an IPv6 literal. */
export function bareAddress(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}

function blockList(ranges: readonly string[], type: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), type);
  }
  return list;
}
