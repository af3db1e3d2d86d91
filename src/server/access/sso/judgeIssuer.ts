import { BlockList, isIP } from 'node:net';
import { ok, type Result, refuse } from '../../../kernel/result.ts';

const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
// Of IPv6 only the global unicast range, without 6to4, Teredo, documentation and translation into IPv4.
const outside = new BlockList();
outside.addSubnet('2000::', 3, 'ipv6');
const notQuite = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  notQuite.addSubnet(net, bits, 'ipv6');

/** Whether an address belongs to this machine, its network, or nobody. */
export const isPrivateAddress = (address: string): boolean => {
  const kind = isIP(address);
  if (kind === 4) return inside.check(address, 'ipv4');
  return kind !== 6 || !outside.check(address, 'ipv6') || notQuite.check(address, 'ipv6');
};

/** A provider is asked over https and lies outside the server's own network, unless its operator allows otherwise. */
export const judgeIssuer = (issuer: string, privateAllowed: boolean): Result<undefined> => {
  if (!URL.canParse(issuer)) return refuse('access.ssoIssuer');
  const url = new URL(issuer);
  if (url.username || url.password || url.hash || url.search) return refuse('access.ssoIssuer');
  if (privateAllowed && /^https?:$/.test(url.protocol)) return ok(undefined);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:') return refuse('access.ssoIssuer');
  const local = !host.includes('.') && isIP(host) === 0;
  if (
    local ||
    /\.(?:local|localhost|internal|home\.arpa)\.?$/i.test(host) ||
    (isIP(host) !== 0 && isPrivateAddress(host))
  )
    return refuse('access.ssoPrivate');
  return ok(undefined);
};
