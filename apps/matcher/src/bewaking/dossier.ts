import type { EntityManager } from '@estafette/persistence';
import type { Inwoner, Overdracht, Plaatsing, Postbus, Vacature, Voorstel } from './feiten.js';
import { metAfspraken } from './normen.js';
import { leesAfsprakenMet } from './regels.js';
import { oordeelOverDossier, oordeelOverPostbus, oordeelOverVacature, type Oordeel, type Regels } from './termijnen.js';

/** Whose facts have one version: an inwoner with all that runs or ran, a partner, or a vacature. */
export type Bewaaktsoort = 'inwoner' | 'partner' | 'vacature';

/** What the norms say of the facts of now, and which version of them that was; undefined when there are none. */
export type Gelezen = { readonly versie: string; readonly oordelen: Oordeel[] } | undefined;

type Lezer = (em: EntityManager, id: string, regels: Regels) => Promise<Gelezen>;

const INWONER = `
  select id, versie, volgend_contact as "volgendContact", laatste_afspraak as "laatsteAfspraak",
         afgesproken_op as "afgesprokenOp", gesproken_op as "gesprokenOp",
         trajecteinde_op as "trajecteindeOp", reden_trajecteinde as "redenTrajecteinde",
         is_zaak_beeindigd as "isZaakBeeindigd", is_afgesloten as "isAfgesloten", bekend_op as "bekendOp",
         heeft_regisseur as "heeftRegisseur", regisseur_tot as "regisseurTot", onvervangen_vanaf as "onvervangenVanaf",
         niet_bereikt_op as "nietBereiktOp", ladder_op as "ladderOp", oordeel_op as "oordeelOp",
         profiel_op as "profielOp"
    from hub.matcher_inwoner where id = $1`;

const OVERDRACHTEN = `
  select id, status, dienst, van_partner as "vanPartner", naar_partner as "naarPartner", van_soort as "vanSoort",
         naar_soort as "naarSoort", van_team as "vanTeam", naar_team as "naarTeam", afgesproken,
         status_op as "statusOp", uiterlijke_datum as "uiterlijkeDatum", afgesproken_start as "afgesprokenStart",
         verwachte_start as "verwachteStart", ontbreekt, aangeboden_op as "aangebodenOp", ontvangen_op as "ontvangenOp",
         in_behandeling_op as "inBehandelingOp", besluit_op as "besluitOp", aangevuld_op as "aangevuldOp",
         gestart_op as "gestartOp", hervat_op as "hervatOp", beeindigd_op as "beeindigdOp",
         reden_einde as "redenEinde", advies, resultaat_op as "resultaatOp", trajecteinde_op as "trajecteindeOp",
         gesprek_op as "gesprekOp"
    from hub.matcher_overdracht where inwoner_id = $1 order by id`;

const VOORSTELLEN = `
  select id, status, voorgelegd_op as "voorgelegdOp", akkoord_op as "akkoordOp", bij_werkgever_op as "bijWerkgeverOp",
         gesprek_op as "gesprekOp", beeindigd_op as "beeindigdOp", is_sollicitatie as "isSollicitatie"
    from hub.matcher_voorstel where inwoner_id = $1 order by id`;

const PLAATSINGEN = `
  select id, vanaf, tot, gemeld_op as "gemeldOp", is_beeindigd as "isBeeindigd", nazorg_op as "nazorgOp",
         nazorgmomenten
    from hub.matcher_plaatsing where inwoner_id = $1 order by id`;

export const lezers: Readonly<Record<Bewaaktsoort, Lezer>> = {
  inwoner: async (em, id, regels) => {
    // In this order, though nobody waits in between. The version first: a change after it then makes it look older than it
    // is, never newer.
    const [[inwoner], overdrachten, voorstellen, plaatsingen] = await Promise.all([
      em.query<(Inwoner & { versie: string })[]>(INWONER, [id]),
      em.query<Overdracht[]>(OVERDRACHTEN, [id]),
      em.query<Voorstel[]>(VOORSTELLEN, [id]),
      em.query<Plaatsing[]>(PLAATSINGEN, [id]),
    ]);
    if (!inwoner) return undefined;
    const dossier = { inwoner, overdrachten, voorstellen, plaatsingen };
    const normen = metAfspraken(regels.normen, await leesAfsprakenMet(em, overdrachten));
    return { versie: inwoner.versie, oordelen: oordeelOverDossier(dossier, { ...regels, normen }) };
  },
  partner: async (em, id, regels) => {
    const [postbus] = await em.query<(Postbus & { versie: string })[]>(
      `select id, versie, wacht_sinds as "wachtSinds", afgekeurd_sinds as "afgekeurdSinds" from hub.matcher_postbus where id = $1`,
      [id],
    );
    return postbus && { versie: postbus.versie, oordelen: oordeelOverPostbus(postbus, regels) };
  },
  vacature: async (em, id, regels) => {
    const [vacature] = await em.query<(Vacature & { versie: string })[]>(
      `select id, versie, gepubliceerd_op as "gepubliceerdOp", is_open as "isOpen", heeft_voorstel as "heeftVoorstel"
         from hub.matcher_vacaturebewaking where id = $1`,
      [id],
    );
    return vacature && { versie: vacature.versie, oordelen: oordeelOverVacature(vacature, regels) };
  },
};
