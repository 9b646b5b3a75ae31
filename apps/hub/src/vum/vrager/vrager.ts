import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import type { Priors } from '@estafette/matchregels';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { dagnummer, Klok, lokaleDatum } from '@estafette/tijd';
import type { Partner } from '../../partner/index.js';
import { Vacatures } from '../../vacature/index.js';
import { Weigering } from '../../web/index.js';
import { Aansluitingen, type Adres } from '../aansluiting/index.js';
import { Bevragingen, type Bevraging } from '../bevraging/index.js';
import { Buitenlijn, type Koppen } from '../buiten/index.js';
import { VUM_WACHT_MS } from '../instellingen/index.js';
import { Gebieden } from '../vraag/index.js';
import { Buitenvragen, type Buitenkandidaat, type Buitenvraag } from './buitenvragen.js';
import { eisenVan, kandidaatUitVum } from './kenmerken.js';
import { rangorde, wegingVersie } from './rangorde.js';
import { breedGevraagd } from './vraagstelling.js';

const MS_PER_DAG = 86_400_000;

/** Puts vacancies to an outside exchange of VUM, and ranks who comes back. */
@Injectable()
export class Vrager {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Vacatures) private readonly vacatures: Vacatures,
    @Inject(Aansluitingen) private readonly aansluitingen: Aansluitingen,
    @Inject(Buitenlijn) private readonly lijn: Buitenlijn,
    @Inject(Buitenvragen) private readonly buitenvragen: Buitenvragen,
    @Inject(Bevragingen) private readonly bevragingen: Bevragingen,
    @Inject(Gebieden) private readonly gebieden: Gebieden,
    @Inject(VUM_WACHT_MS) private readonly wachtMs: number,
  ) {}

  /** Asks for candidates from outside for what this partner, its owner, calls `vacatureId`. */
  async vraag(partner: Partner, vacatureId: string, aanvraag: string): Promise<object> {
    const { vacature, adres, koppen } = await this.database.inTransactie(HUB, 'matching', async (em) => {
      const gevonden = await this.vacatures.vind(em, partner.id, vacatureId);
      if (gevonden.partnerId !== partner.id) throw Weigering.van('ROL_ONJUIST', 'id');
      const uitwisseling = await this.eisUitwisseling(em);
      return { vacature: gevonden, adres: uitwisseling, koppen: await this.koppen(em, partner, uitwisseling) };
    });
    const vraagObject = breedGevraagd(vacature.profiel);
    if (!vraagObject) throw Weigering.van('VELD_VERPLICHT', 'adres.postcode');
    const signal = AbortSignal.timeout(this.wachtMs);
    const antwoord = await this.lijn.zoek(adres, 'uitwisseling', 'werkzoekenden', vraagObject, koppen, signal);
    const nu = this.klok.nu();
    const vraag = {
      id: randomUUID(),
      partnerId: partner.id,
      vacatureId: vacature.id,
      uitwisselingId: adres.partnerId,
      meer: antwoord.soort === 'matches' && antwoord.meer,
      gesteldOp: nu,
      bewaarTot: new Date(nu.getTime() + adres.bewaardagen * MS_PER_DAG),
    };
    await this.database.inTransactie(HUB, 'matching', async (em) => {
      const bijzonderheden =
        antwoord.soort === 'geen' ? { reden: antwoord.reden } : { gegeven: antwoord.matches.length };
      await this.noteer(em, partner, aanvraag, koppen, { wat: 'vraag', vraag: vraagObject, bijzonderheden });
      if (antwoord.soort === 'matches') await this.buitenvragen.bewaar(em, vraag, antwoord.matches);
    });
    if (antwoord.soort === 'geen') throw Weigering.van('UITWISSELING_ZWIJGT', '', antwoord.reden);
    return this.toon(partner, vraag.id);
  }

  /** The list as it is ranked today. */
  async toon(partner: Partner, vraagId: string): Promise<object> {
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const vraag = await this.eisVraag(em, partner, vraagId);
      const kandidaten = await this.buitenvragen.kandidaten(em, vraag.id);
      const perId = new Map(kandidaten.map((k) => [k.id, k]));
      const lijst = await this.rangschik(em, vraag, kandidaten);
      return {
        vraagId: vraag.id,
        herkomst: { uitwisseling: vraag.uitwisseling },
        gesteldOp: vraag.gesteldOp,
        bewaardTot: vraag.bewaarTot,
        meer: vraag.meer,
        gezien: kandidaten.length,
        weging: { versie: wegingVersie },
        kandidaten: lijst.map(({ id, rang, uitleg }) => ({ ...vorm(perId.get(id)!), rang, ...uitleg })),
      };
    });
  }

  /** All that the source tells of one of them: asked for once, and kept as long as the question. */
  async detail(partner: Partner, vraagId: string, kandidaatId: string, aanvraag: string): Promise<object> {
    const { vraag, kandidaat, adres, koppen } = await this.database.inTransactie(HUB, 'inzage', async (em) => {
      const gevonden = await this.eisVraag(em, partner, vraagId);
      const kandidaten = await this.buitenvragen.kandidaten(em, gevonden.id);
      const bedoeld = kandidaten.find(({ id }) => id === kandidaatId);
      if (!bedoeld) throw Weigering.van('NIET_GEVONDEN');
      const uitwisseling = await this.aansluitingen.adresVan(em, 'uitwisseling_url', gevonden.uitwisselingId);
      if (!uitwisseling) throw Weigering.van('NIET_GEVONDEN');
      const wie = await this.koppen(em, partner, uitwisseling);
      return { vraag: gevonden, kandidaat: bedoeld, adres: uitwisseling, koppen: wie };
    });
    const herkomst = (detail: object) => ({ ...detail, herkomst: { uitwisseling: vraag.uitwisseling } });
    if (kandidaat.detail) return herkomst(vorm(kandidaat));
    const signal = AbortSignal.timeout(this.wachtMs);
    const antwoord = await this.lijn.detail(adres, 'uitwisseling', 'werkzoekenden', kandidaat.vumId, koppen, signal);
    await this.database.inTransactie(HUB, 'inzage', async (em) => {
      const bijzonderheden = { uitkomst: antwoord.soort, kandidaatId };
      await this.noteer(em, partner, aanvraag, koppen, { wat: 'detail', vraag: {}, bijzonderheden });
      if (antwoord.soort === 'detail') await this.buitenvragen.zetDetail(em, kandidaat.id, antwoord.detail);
    });
    if (antwoord.soort === 'limiet') throw Weigering.van('LIMIET_BEREIKT', '', 'Hoogstens 10 profielen per vraag.');
    if (antwoord.soort === 'geen') throw Weigering.van('UITWISSELING_ZWIJGT', '', antwoord.reden);
    return herkomst(vorm({ ...kandidaat, detail: antwoord.detail }));
  }

  private async rangschik(em: EntityManager, vraag: Buitenvraag, kandidaten: readonly Buitenkandidaat[]) {
    const vacature = await this.vacatures.metId(em, vraag.vacatureId);
    const { profiel, keten } = vacature;
    const eisen = eisenVan(vacature.id, profiel, keten, await this.gebieden.plek(em, profiel.adres?.postcode));
    const kenmerken = [];
    for (const { id, profiel: wie } of kandidaten) {
      kenmerken.push(kandidaatUitVum(id, wie, await this.gebieden.plek(em, wie.mobiliteit?.bemiddelingspostcode)));
    }
    return rangorde(eisen, kenmerken, dagnummer(lokaleDatum(this.klok.nu()))!, await muVanMatcher(em, vacature.id));
  }

  private async eisVraag(em: EntityManager, partner: Partner, id: string): Promise<Buitenvraag> {
    const vraag = isUuid(id) ? await this.buitenvragen.vind(em, partner.id, id, this.klok.nu()) : undefined;
    if (!vraag) throw Weigering.van('NIET_GEVONDEN');
    return vraag;
  }

  private async eisUitwisseling(em: EntityManager): Promise<Adres> {
    const adres = await this.aansluitingen.uitwisseling(em);
    if (!adres) throw Weigering.van('GEEN_UITWISSELING');
    return adres;
  }

  /** The partner asks, by way of the hub. */
  private async koppen(em: EntityManager, { oin }: Partner, adres: Adres): Promise<Koppen> {
    const [hub] = await em.query<{ oin: string }[]>(`select oin from hub.partner where soort = 'hub' limit 1`);
    return { van: oin, naar: adres.oin, via: hub?.oin ?? oin };
  }

  private noteer(
    em: EntityManager,
    partner: Partner,
    nummer: string,
    { van, naar, via }: Koppen,
    wat: Pick<Bevraging, 'wat' | 'vraag' | 'bijzonderheden'>,
  ): Promise<void> {
    const wie = { partner, nummer, van, naar, via, suwi: undefined };
    return this.bevragingen.noteer(em, wie, { kant: 'vrager', soort: 'werkzoekenden', getoond: [], ...wat });
  }
}

/** What the matcher reckoned with for what nobody knows, in its last list of candidates for this vacancy. */
async function muVanMatcher(em: EntityManager, vacatureId: string): Promise<Priors['tabel']> {
  const [run] = await em.query<{ priors: Priors['tabel'] }[]>(
    `select r.spoor::jsonb -> 'priors' as priors from matcher.run r
      where r.id = (select v.run_id from matcher.vertoning v where v.vacature_id = $1 order by v.dag desc limit 1)`,
    [vacatureId],
  );
  return run?.priors ?? {};
}

/** The source is known from the detail on; before that VUM does not tell. */
function vorm({ id, profiel, detail }: Buitenkandidaat): object {
  return { kandidaatId: id, profiel, ...(detail ? { detail } : {}) };
}
