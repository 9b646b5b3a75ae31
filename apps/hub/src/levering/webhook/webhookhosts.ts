import { Inject, Injectable } from '@nestjs/common';
import { fout, type Fout } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { Uitgang } from '../../uitgang/index.js';
import { Weigering } from '../../web/index.js';

/** In SQL: the hosts that the webhook of partner `w.partner_id` may be at. */
export const HOSTS = `array(select h.host from hub.webhook_host h where h.partner_id = w.partner_id)`;

/** At which public hosts each partner has its systems. We know our partners: what is not listed is not called. */
@Injectable()
export class Webhookhosts {
  constructor(@Inject(Uitgang) private readonly uitgang: Uitgang) {}

  async van(em: EntityManager, partnerId: string): Promise<string[]> {
    const rijen = await em.query<{ host: string }[]>(
      `select host from hub.webhook_host where partner_id = $1 order by host`,
      [partnerId],
    );
    return rijen.map((r) => r.host);
  }

  /** Refuses what is no name of a public host. Asks the DNS, so not within a transaction. */
  async keur(hosts: readonly string[]): Promise<void> {
    const fouten = await Promise.all(hosts.map((host, i) => this.bezwaar(host, `hosts.${i}`)));
    const gevonden = fouten.flatMap((f) => f ?? []);
    if (gevonden.length > 0) throw new Weigering(gevonden);
  }

  /** These and no others from now on; a webhook at another one gets nothing more. */
  async zet(em: EntityManager, partnerId: string, hosts: readonly string[]): Promise<void> {
    await em.query(`delete from hub.webhook_host where partner_id = $1 and host <> all($2)`, [partnerId, hosts]);
    await em.query(
      `insert into hub.webhook_host (partner_id, host) select $1, h from unnest($2::text[]) as h on conflict do nothing`,
      [partnerId, hosts],
    );
  }

  private async bezwaar(host: string, pad: string): Promise<Fout | undefined> {
    const adres = `https://${host}/`;
    const isKaal = URL.canParse(adres) && new URL(adres).hostname === host;
    const bezwaar = isKaal
      ? await this.uitgang.bezwaar(adres)
      : 'Schrijf alleen de naam van de server, in kleine letters.';
    return bezwaar === undefined ? undefined : fout('WEBHOOK_NIET_TOEGESTAAN', pad, bezwaar);
  }
}
