import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IANA special-purpose ranges: nothing of a partner lives there, but something of ours might. */
const GESLOTEN_IPV4 = [
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
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Within 2000::/3, the only range that is given out; all else is closed without being named. */
const GESLOTEN_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const gesloten = new BlockList();
for (const [net, lengte] of GESLOTEN_IPV4) gesloten.addSubnet(net, lengte, 'ipv4');
for (const [net, lengte] of GESLOTEN_IPV6) gesloten.addSubnet(net, lengte, 'ipv6');
const uitgegeven = new BlockList();
uitgegeven.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is one on the public internet. An IPv4 address in an IPv6 coat (mapped, NAT64) never is. */
export function isOpenbaarAdres(adres: string): boolean {
  if (isIPv4(adres)) return !gesloten.check(adres, 'ipv4');
  return isIPv6(adres) && uitgegeven.check(adres, 'ipv6') && !gesloten.check(adres, 'ipv6');
}
