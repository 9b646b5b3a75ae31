import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { fout, isUuid, type Fout } from '@estafette/contracts';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { Postbus, type Lease } from './postbus.js';
import { Wachtkamer } from './wachtkamer.js';
import { Beschrijft } from '../openapi/index.js';
import { POSTBUS } from './levering.openapi.js';

const MAXIMUM = 200;
const MAX_WACHT_SECONDEN = 30;

/** Where a partner without an address of its own fetches its berichten. */
@Beschrijft(POSTBUS)
@Controller('postbus/leases')
export class PostbusController {
  constructor(
    @Inject(Postbus) private readonly postbus: Postbus,
    @Inject(Wachtkamer) private readonly wachtkamer: Wachtkamer,
  ) {}

  @Post()
  @HttpCode(200)
  async neem(@Aangemeld() partner: Partner, @Body() body: Buffer | undefined): Promise<Lease> {
    const { maximum, wacht } = leesVraag(body);
    const tot = performance.now() + wacht * 1_000;
    for (;;) {
      const lease = await this.postbus.neem(partner.id, maximum);
      const over = tot - performance.now();
      if (lease.berichten.length > 0 || over <= 0 || this.wachtkamer.isDicht) return lease;
      if (!(await this.wachtkamer.wacht(partner.id, over))) return lease;
    }
  }

  @Post(':leaseId/bevestiging')
  @HttpCode(200)
  async bevestig(
    @Aangemeld() partner: Partner,
    @Param('leaseId') leaseId: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { ids } = leesIds(body);
    return { bevestigd: await this.postbus.bevestig(partner.id, leesLease(leaseId), ids) };
  }

  @Post(':leaseId/teruggave')
  @HttpCode(200)
  async geefTerug(
    @Aangemeld() partner: Partner,
    @Param('leaseId') leaseId: string,
    @Body() body: Buffer | undefined,
  ): Promise<object> {
    const { ids, reden } = leesIds(body);
    return { teruggegeven: await this.postbus.geefTerug(partner.id, leesLease(leaseId), ids, reden) };
  }
}

function leesVraag(body: Buffer | undefined): { maximum: number; wacht: number } {
  const { maximum = 50, wacht = 0 } = leesObject(body);
  const fouten: Fout[] = [];
  if (!isGeheel(maximum, 1, MAXIMUM))
    fouten.push(fout('GETAL_BUITEN_BEREIK', 'maximum', `Van 1 tot en met ${MAXIMUM}.`));
  if (!isGeheel(wacht, 0, MAX_WACHT_SECONDEN)) {
    fouten.push(fout('GETAL_BUITEN_BEREIK', 'wacht', `Seconden, van 0 tot en met ${MAX_WACHT_SECONDEN}.`));
  }
  if (fouten.length > 0) throw new Weigering(fouten);
  return { maximum: maximum as number, wacht: wacht as number };
}

function leesIds(body: Buffer | undefined): { ids: string[]; reden?: string } {
  const { ids, reden } = leesObject(body);
  const fouten: Fout[] = [];
  const isLijst =
    Array.isArray(ids) && ids.length > 0 && ids.length <= MAXIMUM && ids.every((id) => typeof id === 'string');
  if (!isLijst) fouten.push(fout('TYPE_ONJUIST', 'ids', 'Verwacht: een lijst van ids van berichten.'));
  const isReden = reden === undefined || (typeof reden === 'string' && reden.length <= 500);
  if (!isReden) fouten.push(fout('TYPE_ONJUIST', 'reden', 'Verwacht: tekst van hoogstens 500 tekens.'));
  if (fouten.length > 0) throw new Weigering(fouten);
  return { ids: ids as string[], ...(reden === undefined ? {} : { reden: reden as string }) };
}

function leesLease(leaseId: string): string {
  if (!isUuid(leaseId)) throw Weigering.van('LEASE_ONBEKEND');
  return leaseId;
}

function isGeheel(waarde: unknown, minimum: number, maximum: number): boolean {
  return typeof waarde === 'number' && Number.isInteger(waarde) && waarde >= minimum && waarde <= maximum;
}
