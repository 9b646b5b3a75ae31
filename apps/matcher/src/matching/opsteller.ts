import { Lezer, Zoeker, type Geheugen, type Kring, type Stand, type Woorden } from '@estafette/matchmotor';
import {
  criteria,
  mu,
  naastLijst,
  NETNIETGRENZEN,
  plaatsen,
  type Priors,
  type VacatureEisen,
  type Weging,
} from '@estafette/matchregels';
import type { LokaleDatum } from '@estafette/tijd';
import { lijstUit, stelLijstOp, type Lijstinvoer, type Opgesteld, type Vertoning, type Vraag } from './antwoord.js';
import type { Kandidatenlijst } from './lijst.js';
import { omgevingMet, priorsUit } from './omgeving.js';

/** A list that has to be made, with all that is not in the columns. Plain, so that it can go to another thread. */
export interface Lijstopdracht {
  readonly vraag: Vraag;
  readonly dag: LokaleDatum;
  readonly vacature: VacatureEisen;
  readonly gezien: number;
  readonly priors: Priors['tabel'];
  /** A weight set on trial; that of the day when it is not said. */
  readonly weging?: Weging;
}

/** When too few are found, so many times more are looked for. */
const RUIMER = 8;

/** Yesterday's or a trial's beside today's: each remembers much. */
const ZOEKERS_MAXIMAAL = 2;

/**
 * Makes lists from columns. The engine finds those who can have a place on the list or beside it; the rules make the
 * list from these as they would from everyone.
 */
export class Opsteller {
  private readonly zoekers = new Map<string, Zoeker>();
  private readonly lezers = new WeakMap<Geheugen, Lezer>();

  constructor(private readonly woorden: Woorden) {}

  stelOp(stand: Stand, { priors, weging, ...opdracht }: Lijstopdracht, vertoning: Vertoning): Opgesteld {
    const omgeving = { ...omgevingMet(priorsUit(priors), opdracht.dag), ...(weging && { weging }) };
    const invoer: Lijstinvoer = { ...opdracht, omgeving, vertoning };
    return stelLijstOp(invoer, this.lijst(stand, invoer));
  }

  /** Who was shown lately can make that the list reaches further down than expected: then more are looked for. */
  private lijst(stand: Stand, invoer: Lijstinvoer): Kandidatenlijst {
    const zoeker = this.zoekerVan(invoer);
    const lezer = this.lezerVan(stand.geheugen);
    const { vacature, vraag, omgeving } = invoer;
    const muPerCriterium = Object.fromEntries(
      criteria.map(({ naam }) => [naam, mu(omgeving.priors, naam, vacature.beroep)]),
    );
    const naast = naastLijst(vraag.aantal);
    const { scoreplaatsen, ontdekplaatsen } = plaatsen({ aantal: vraag.aantal, weging: omgeving.weging });
    const diepte = omgeving.weging.vertoning.ontdekkingOnderGrens;
    for (let keer = 1; ; keer *= RUIMER) {
      const [kop, onbekend] = [keer * scoreplaatsen, keer * RUIMER * Math.max(1, ontdekplaatsen)];
      const ruimte = { recht: keer * naast.recht, kop, onbekend, diepte };
      const kring = zoeker.kring(stand, { vacature, mu: muPerCriterium, ...NETNIETGRENZEN, ...naast, ...ruimte });
      const kandidaten = kring.slots.map((slot) => lezer.kandidaat(slot));
      const lijst = lijstUit(invoer, kandidaten);
      if (isGenoeg(kring, lijst)) return lijst;
    }
  }

  private zoekerVan({ dag, omgeving }: Lijstinvoer): Zoeker {
    const sleutel = dag + JSON.stringify(omgeving.weging);
    const bekend = this.zoekers.get(sleutel);
    if (bekend) return bekend;
    if (this.zoekers.size === ZOEKERS_MAXIMAAL) this.zoekers.clear();
    const zoeker = new Zoeker(omgeving, omgeving.weging, this.woorden);
    this.zoekers.set(sleutel, zoeker);
    return zoeker;
  }

  private lezerVan(geheugen: Geheugen): Lezer {
    const lezer = this.lezers.get(geheugen) ?? new Lezer(geheugen, this.woorden);
    this.lezers.set(geheugen, lezer);
    return lezer;
  }
}

/** Whether nobody outside the ring could have had a place: the list does not reach further down than the ring. */
function isGenoeg({ vanaf, onbekend }: Kring, { reikt }: Kandidatenlijst): boolean {
  if (vanaf === 0) return true;
  const { ontdekking } = reikt;
  return reikt.vanaf >= vanaf && ontdekking.vanaf >= onbekend.vanaf && ontdekking.zekerheid <= onbekend.zekerheid;
}
