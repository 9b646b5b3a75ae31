import { resolve } from 'node:path';
import { Startfout } from './startfout.mjs';

const BEKENDE_VLAGGEN = ['--leeg', '--opnieuw'];
const EIGEN_DATABASE = ['DATABASE_URL_EIGENAAR', 'DATABASE_URL', 'DATABASE_URL_MATCHER'];

/** All faults at once, so that nobody repairs them one by one. */
export function leesInstellingen(omgeving, argumenten) {
  const poort = Number(omgeving.HUB_PORT || 3000);
  const instellingen = {
    leeg: argumenten.includes('--leeg'),
    opnieuw: argumenten.includes('--opnieuw'),
    hubPoort: poort,
    hubHost: omgeving.HUB_HOST || '127.0.0.1',
    dataMap: resolve(omgeving.DATA_DIR || '.estafette'),
    dataMapGekozen: Boolean(omgeving.DATA_DIR),
    databaseUrls: leesDatabaseUrls(omgeving),
    demo: {
      zaad: Number(omgeving.DEMO_SEED || 1),
      kandidaten: Number(omgeving.DEMO_KANDIDATEN || 9_000),
      vacatures: Number(omgeving.DEMO_VACATURES || 1_000),
    },
  };
  const fouten = [
    ...onbekendeVlaggen(argumenten),
    ...foutInPoort(poort, omgeving.HUB_PORT),
    ...foutInDatabase(omgeving, instellingen.opnieuw),
    ...foutenInDemo(instellingen.demo),
  ];
  if (fouten.length > 0) throw new Startfout(fouten.join('\n'));
  return instellingen;
}

function leesDatabaseUrls(omgeving) {
  if (!omgeving.DATABASE_URL) return undefined;
  return {
    eigenaar: omgeving.DATABASE_URL_EIGENAAR,
    hub: omgeving.DATABASE_URL,
    matcher: omgeving.DATABASE_URL_MATCHER,
  };
}

function onbekendeVlaggen(argumenten) {
  return argumenten
    .filter((argument) => !BEKENDE_VLAGGEN.includes(argument))
    .map(
      (argument) =>
        `${argument} is onbekend. Dit kan wel: npm start -- --leeg (zonder demo), --opnieuw (lege database).`,
    );
}

function foutInPoort(poort, tekst) {
  const goed = Number.isInteger(poort) && poort > 0 && poort < 65_536;
  return goed ? [] : [`HUB_PORT is '${tekst}'. Een poort is een getal van 1 tot en met 65535.`];
}

function foutInDatabase(omgeving, opnieuw) {
  if (!omgeving.DATABASE_URL) return [];
  const ontbrekend = EIGEN_DATABASE.filter((naam) => !omgeving[naam]).map(
    (naam) => `${naam} ontbreekt. Een eigen database heeft drie adressen nodig: ${EIGEN_DATABASE.join(', ')}.`,
  );
  const geenWissen = '--opnieuw wist alleen de ingebouwde database. Leeg je eigen database (DATABASE_URL) zelf.';
  return opnieuw ? [...ontbrekend, geenWissen] : ontbrekend;
}

function foutenInDemo({ zaad, kandidaten, vacatures }) {
  const grenzen = [
    ['DEMO_SEED', zaad, 0],
    ['DEMO_KANDIDATEN', kandidaten, 60],
    ['DEMO_VACATURES', vacatures, 0],
  ];
  return grenzen
    .filter(([, waarde, minstens]) => !Number.isInteger(waarde) || waarde < minstens || waarde > 1_000_000)
    .map(([naam, , minstens]) => `${naam} moet een geheel getal zijn van ${minstens} tot en met 1000000.`);
}
