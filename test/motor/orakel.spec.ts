import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Bestand, Zoeker } from '@estafette/matchmotor';
import { scoor, weging } from '@estafette/matchregels';
import { maakWereld, wereldsoorten } from '@estafette/wereld';
import { Zaad } from '@estafette/zaad';
import { maakDatabase } from '../support/database.js';
import { InSql, opLot } from './in-sql.js';
import { DAG, meetomgeving, muVoor, omgevingMet, priorsUit } from './omgeving.js';

const AANTAL = 50;
const wereld = maakWereld(wereldsoorten.arnhem, new Zaad(11), { inwoners: 800, plaatsen: 20 }, DAG);
const kandidaten = wereld.inwoners.map(({ profiel }) => profiel);
const vacatures = wereld.plaatsen.map(({ vacature }) => vacature);
const priors = priorsUit(vacatures, kandidaten);

let inSql: InSql;
beforeAll(async () => {
  inSql = await InSql.maak((await maakDatabase()).beheerder, wereld.streek);
  await inSql.vulKandidaten(kandidaten);
  await inSql.vulVacatures(vacatures, (vacature) => muVoor(priors, vacature));
});
afterAll(() => inSql.sluit());

test('PostgreSQL, de regels en de motor geven bij elke vacature dezelfde scores, tot op het punt', async () => {
  const bestand = new Bestand(kandidaten);
  const zoeker = new Zoeker(meetomgeving, weging, bestand.woorden);
  for (const vacature of vacatures) {
    const volgensRegels = kandidaten
      .map((kandidaat) => scoor(vacature, kandidaat, omgevingMet(priors)))
      .filter(({ uit }) => uit.length === 0)
      .map(({ kandidaatId: id, score }) => ({ id, score }));
    const volgensSql = await inSql.kies(vacature.id, kandidaten.length);
    expect(opLot(volgensSql, vacature.id)).toEqual(opLot(volgensRegels, vacature.id));
    const { besten } = zoeker.zoek(bestand.stand, { vacature, aantal: AANTAL, mu: muVoor(priors, vacature) });
    expect(besten.map(({ kandidaatId: id, score }) => ({ id, score }))).toEqual(
      opLot(volgensSql, vacature.id).slice(0, AANTAL),
    );
  }
});
