import type { EntityManager } from '@estafette/persistence';
import type { Inwoner, Overdracht, Plaatsing, Postbus, Vacature, Voorstel } from './feiten.js';
import { metAfspraken } from './normen.js';
import { leesAfsprakenMet } from './regels.js';
import { oordeelOverDossier, oordeelOverPostbus, oordeelOverVacature, type Oordeel, type Regels } from './termijnen.js';

/** Whose facts have one version: an inwoner with all that runs or ran, a partner, or a vacature. */
export type Bewaaktsoort = 'inwoner' | 'partner' | 'vacature';

/** What the norms say of the facts of now, and which version of them that was. */
export interface Gelezen {
  readonly id: string;
  readonly versie: string;
  readonly oordelen: readonly Oordeel[];
}

/** Of those of these that have facts. */
type Lezer = (em: EntityManager, ids: readonly string[], regels: Regels) => Promise<Gelezen[]>;

type MetVersie<T> = T & { readonly versie: string };
type VanInwoner<T> = T & { readonly inwonerId: string };

const INWONERS = vanElk(
  'hub.matcher_inwoner',
  'id',
  `id, versie, volgend_contact, laatste_afspraak, afgesproken_op, gesproken_op, trajecteinde_op, reden_trajecteinde,
   is_zaak_beeindigd, is_afgesloten, bekend_op, heeft_regisseur, regisseur_tot, onvervangen_vanaf, niet_bereikt_op,
   ladder_op, oordeel_op, profiel_op`,
);

const OVERDRACHTEN = vanElk(
  'hub.matcher_overdracht',
  'inwoner_id',
  `id, inwoner_id, status, dienst, van_partner, naar_partner, van_soort, naar_soort, van_team, naar_team, afgesproken,
   status_op, uiterlijke_datum, afgesproken_start, verwachte_start, ontbreekt, aangeboden_op, ontvangen_op,
   in_behandeling_op, besluit_op, aangevuld_op, gestart_op, hervat_op, beeindigd_op, reden_einde, advies, resultaat_op,
   trajecteinde_op, gesprek_op`,
);

const VOORSTELLEN = vanElk(
  'hub.matcher_voorstel',
  'inwoner_id',
  `id, inwoner_id, status, voorgelegd_op, akkoord_op, bij_werkgever_op, gesprek_op, beeindigd_op, is_sollicitatie`,
);

const PLAATSINGEN = vanElk(
  'hub.matcher_plaatsing',
  'inwoner_id',
  `id, inwoner_id, vanaf, tot, gemeld_op, is_beeindigd, nazorg_op, nazorgmomenten`,
);

const POSTBUSSEN = vanElk('hub.matcher_postbus', 'id', `id, versie, wacht_sinds, afgekeurd_sinds`);

const VACATURES = vanElk('hub.matcher_vacaturebewaking', 'id', `id, versie, gepubliceerd_op, is_open, heeft_voorstel`);

export const lezers: Readonly<Record<Bewaaktsoort, Lezer>> = {
  inwoner: async (em, ids, regels) => {
    // In this order, though nobody waits in between. The versions first: a change after it then makes one look older than
    // it is, never newer.
    const [inwoners, overdrachten, voorstellen, plaatsingen] = await Promise.all([
      em.query<MetVersie<Inwoner>[]>(INWONERS, [ids]),
      em.query<VanInwoner<Overdracht>[]>(OVERDRACHTEN, [ids]),
      em.query<VanInwoner<Voorstel>[]>(VOORSTELLEN, [ids]),
      em.query<VanInwoner<Plaatsing>[]>(PLAATSINGEN, [ids]),
    ]);
    // What was agreed with the taker of one says nothing of the overdrachten to another.
    const normen = metAfspraken(regels.normen, await leesAfsprakenMet(em, overdrachten));
    const [overdrachtenVan, voorstellenVan, plaatsingenVan] = [
      perInwoner(overdrachten),
      perInwoner(voorstellen),
      perInwoner(plaatsingen),
    ];
    return inwoners.map((inwoner) => {
      const { id, versie } = inwoner;
      const dossier = {
        inwoner,
        overdrachten: overdrachtenVan(id),
        voorstellen: voorstellenVan(id),
        plaatsingen: plaatsingenVan(id),
      };
      return { id, versie, oordelen: oordeelOverDossier(dossier, { ...regels, normen }) };
    });
  },
  partner: async (em, ids, regels) => {
    const postbussen = await em.query<MetVersie<Postbus>[]>(POSTBUSSEN, [ids]);
    return postbussen.map((p) => ({ id: p.id, versie: p.versie, oordelen: oordeelOverPostbus(p, regels) }));
  },
  vacature: async (em, ids, regels) => {
    const vacatures = await em.query<MetVersie<Vacature>[]>(VACATURES, [ids]);
    return vacatures.map((v) => ({ id: v.id, versie: v.versie, oordelen: oordeelOverVacature(v, regels) }));
  },
};

/**
 * What `view` says of each of `$1`, under the names that its columns have here. Looked up one after the other: joined with
 * all of them at once, a view would be read from end to end as soon as the database takes its tables for small.
 */
function vanElk(view: string, sleutel: string, kolommen: string): string {
  const namen = kolommen.split(',').map((kolom) => {
    const naam = kolom.trim();
    return `f.${naam} as "${naam.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}"`;
  });
  return `
    select ${namen.join(', ')} from unnest($1::uuid[]) u(gevraagd)
     cross join lateral (select ${kolommen} from ${view} where ${sleutel} = u.gevraagd offset 0) f
     order by f.id`;
}

function perInwoner<T>(rijen: readonly VanInwoner<T>[]): (inwonerId: string) => readonly T[] {
  const groepen = new Map<string, T[]>();
  for (const rij of rijen) {
    const groep = groepen.get(rij.inwonerId);
    if (groep) groep.push(rij);
    else groepen.set(rij.inwonerId, [rij]);
  }
  return (inwonerId) => groepen.get(inwonerId) ?? [];
}
