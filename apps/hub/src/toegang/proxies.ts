import { Inject, Injectable } from '@nestjs/common';
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { TOEGANGSINSTELLINGEN, type Toegangsinstellingen } from './instellingen.js';

/** Knows which proxies are ours, and with that where a request really came from. */
@Injectable()
export class Proxies {
  private readonly vertrouwd: BlockList;

  constructor(@Inject(TOEGANGSINSTELLINGEN) { vertrouwdeProxies }: Toegangsinstellingen) {
    this.vertrouwd = lijstVan(vertrouwdeProxies);
  }

  isVertrouwd(adres: string | undefined): boolean {
    return adres !== undefined && this.vertrouwd.check(adres, isIPv6(adres) ? 'ipv6' : 'ipv4');
  }

  /**
   * The address that the request came from: that of the connection, or what our own proxies say of it. Everything that
   * stands before that in the header may be made up.
   */
  afzender({ headers, socket }: FastifyRequest): string {
    const doorgegeven = String(headers['x-forwarded-for'] ?? '').split(',');
    let adres = socket.remoteAddress ?? '';
    while (this.isVertrouwd(adres) && doorgegeven.length > 0) {
      const vorige = doorgegeven.pop()!.trim();
      if (isIP(vorige) === 0) break;
      adres = vorige;
    }
    return adres;
  }
}

function lijstVan(netwerken: readonly string[]): BlockList {
  const lijst = new BlockList();
  for (const netwerk of netwerken) {
    const [adres, lengte] = netwerk.split('/') as [string, string | undefined];
    const familie = isIPv6(adres) ? 'ipv6' : 'ipv4';
    if (lengte === undefined) lijst.addAddress(adres, familie);
    else lijst.addSubnet(adres, Number(lengte), familie);
  }
  return lijst;
}
