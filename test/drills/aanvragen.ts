import { type Aanvraag, type Event, type Partnerlijn } from './partnerlijn.js';
import { verander, verminkBytes } from './mutaties.js';
import { vulIn } from './schemavulling.js';
import { RANDTIJDSTIPPEN, VERBODEN_TEKST, VREEMDE_TEKST, VREEMDE_WAARDEN } from './vreemd.js';
import type { Wereld } from './wereld.js';
import type { Zaad } from '@estafette/zaad';

/** One input of the fuzz drill. */
export interface Proef {
  readonly soort: string;
  readonly lijn: Partnerlijn;
  readonly aanvraag: Aanvraag;
}

type Maker = (zaad: Zaad, wereld: Wereld) => Omit<Proef, 'soort'>;

const BERICHTEN = '/api/v1/berichten';
const STRUCTURED = 'application/cloudevents+json';
const BATCH = 'application/cloudevents-batch+json';

/** The kinds of input, with how many there are of each out of a hundred. */
const SOORTEN: readonly { readonly soort: string; readonly deel: number; readonly maak: Maker }[] = [
  { soort: 'passend', deel: 42, maak: (zaad, wereld) => metEvent(zaad, wereld, (event) => JSON.stringify(event)) },
  {
    soort: 'veranderd',
    deel: 22,
    maak: (zaad, wereld) => metEvent(zaad, wereld, (event) => JSON.stringify(verander(event, zaad))),
  },
  {
    soort: 'verminkt',
    deel: 8,
    maak: (zaad, wereld) => metEvent(zaad, wereld, (event) => verminkBytes(JSON.stringify(event), zaad)),
  },
  { soort: 'binair', deel: 6, maak: binair },
  { soort: 'batch', deel: 4, maak: batch },
  { soort: 'mediatype', deel: 3, maak: mediatype },
  { soort: 'lezen', deel: 8, maak: lezen },
  { soort: 'postbus', deel: 4, maak: postbus },
  { soort: 'andere route', deel: 3, maak: andereRoute },
];

const TOTAAL = SOORTEN.reduce((som, { deel }) => som + deel, 0);

export function maakProef(zaad: Zaad, wereld: Wereld): Proef {
  let over = zaad.geheel(1, TOTAAL);
  const { soort, maak } = SOORTEN.find(({ deel }) => (over -= deel) <= 0)!;
  return { soort, ...maak(zaad, wereld) };
}

function maakEvent(zaad: Zaad, wereld: Wereld): { event: Event; lijn: Partnerlijn } {
  const soort = zaad.kies(wereld.soorten);
  const lijn = wereld.afzender(soort, zaad);
  const { versie, klasse } = zaad.kies(soort.versies);
  const event = lijn.event(soort.naam, zaad.uuid(), vulIn(klasse, zaad, wereld, lijn.naam));
  const dataschema = `urn:reintegratietaal:schemas/${event.type}/${zaad.kans(0.1) ? laterDan(versie) : versie}`;
  // Without it the newest is meant.
  const schema = zaad.kans(0.5) || versie !== soort.versie ? { dataschema } : {};
  return { event: { ...event, ...schema, ...attributen(zaad) }, lijn };
}

function laterDan(versie: string): string {
  return `${versie.split('.')[0]}.999`;
}

/** Attributes that may be there, with values at the edge of what they may be. */
function attributen(zaad: Zaad): object {
  return {
    ...(zaad.kans(0.2) ? { subject: zaad.kies(VREEMDE_TEKST) } : {}),
    ...(zaad.kans(0.2) ? { time: zaad.kies(RANDTIJDSTIPPEN) } : {}),
    ...(zaad.kans(0.1) ? { oorzaak: zaad.kies(VREEMDE_TEKST) } : {}),
    ...(zaad.kans(0.1) ? { sequence: '999999999999999999', sequencetype: 'Integer' } : {}),
    ...(zaad.kans(0.1) ? { id: `${zaad.kies(VREEMDE_TEKST).slice(0, 40)}${zaad.uuid()}` } : {}),
    ...(zaad.kans(0.1) ? { eigenextensie: zaad.kies(['x', 7, true]) } : {}),
  };
}

function metEvent(zaad: Zaad, wereld: Wereld, schrijf: (event: Event) => string | Buffer): Omit<Proef, 'soort'> {
  const { event, lijn } = maakEvent(zaad, wereld);
  return { lijn, aanvraag: stuur(schrijf(event), STRUCTURED) };
}

function stuur(inhoud: string | Buffer, mediatype: string, kop = {}): Aanvraag {
  return { methode: 'POST', pad: BERICHTEN, kop: { 'content-type': mediatype, ...kop }, inhoud };
}

/** A header cannot hold more than latin-1; what has to be encoded is, and sometimes what must not be is not. */
const VREEMDE_KOP: readonly string[] = [
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%zz',
  '%',
  '%F0%9F%98%80',
  '\u00ff\u00fe',
  '',
  ' ',
  'x'.repeat(3_000),
  '%22%3B--',
];

function binair(zaad: Zaad, wereld: Wereld): Omit<Proef, 'soort'> {
  const { event, lijn } = maakEvent(zaad, wereld);
  const { data, ...rest } = event;
  const kop = Object.entries(rest).map(([naam, waarde]) => [`ce-${naam}`, encodeURIComponent(String(waarde))]);
  if (zaad.kans(0.7)) kop.push([zaad.kies(kop)[0]!, zaad.kies(VREEMDE_KOP)]);
  if (zaad.kans(0.3)) kop.push([zaad.kies(['ce-', 'ce-__proto__', 'ce-data', 'ce-constructor', 'ce-a-b']), 'x']);
  return { lijn, aanvraag: stuur(JSON.stringify(data), 'application/json', Object.fromEntries(kop)) };
}

function batch(zaad: Zaad, wereld: Wereld): Omit<Proef, 'soort'> {
  const { event, lijn } = maakEvent(zaad, wereld);
  const events = [event, verander(event, zaad), zaad.kies(VREEMDE_WAARDEN), event];
  const lijsten = [events.slice(0, zaad.geheel(0, 4)), { events }, Array.from({ length: 201 }, () => 0), [[event]]];
  return { lijn, aanvraag: stuur(JSON.stringify(zaad.kies([lijsten[0], lijsten[0], ...lijsten])), BATCH) };
}

function mediatype(zaad: Zaad, wereld: Wereld): Omit<Proef, 'soort'> {
  const { event, lijn } = maakEvent(zaad, wereld);
  const types = [
    '',
    ';',
    'text/plain',
    'application/json',
    `${STRUCTURED}; charset=utf-16`,
    'APPLICATION/CloudEvents+JSON',
  ];
  const vreemd = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'a/b/c',
    '\u00ff/\u00ff',
    '*/*',
  ];
  const kop = zaad.kies([{}, { 'content-encoding': 'gzip' }, { accept: 'text/html' }, { 'accept-encoding': 'x' }]);
  return { lijn, aanvraag: stuur(JSON.stringify(event), zaad.kies([...types, ...vreemd]), kop) };
}

function lezen(zaad: Zaad, wereld: Wereld): Omit<Proef, 'soort'> {
  const lijn = wereld.iemand(zaad);
  const collectie = zaad.kies(['overdrachten', 'signalen', 'vacatures', 'kandidaten', 'berichten', 'kandidatenvragen']);
  const los = [
    'kandidaatindex',
    'partners/ik',
    'schemas',
    '../health/ready',
    '',
    'berichten/',
    '%',
    '%zz',
    '//',
    '%2e%2e',
  ];
  const id = vreemdId(collectie, zaad, wereld, lijn);
  const paden = [`${collectie}${vraag(collectie, zaad)}`, `${collectie}/${id}${vraag(collectie, zaad)}`];
  const pad = zaad.kies([...paden, ...paden, zaad.kies(los)]);
  return { lijn, aanvraag: { methode: 'GET', pad: `/api/v1/${pad}` } };
}

const FILTERS: Readonly<Record<string, readonly string[]>> = {
  overdrachten: ['status', 'signaal', 'regisseur'],
  signalen: ['open', 'code'],
  vacatures: ['status'],
};

function vraag(collectie: string, zaad: Zaad): string {
  const namen = [
    ...(FILTERS[collectie] ?? []),
    'maximum',
    'na',
    zaad.kies(['__proto__', 'x[y]', 'maximum[]', '', 'onbekend']),
  ];
  const gewoon = ['1', '200', 'nee', 'open', 'gestart', 'NIET_BEVESTIGD', zaad.uuid()];
  const vreemd = ['0', '-1', '1e3', '%00', '%zz', '%ED%A0%80', '%27', 'x'.repeat(2_000), '', '[]', '9'.repeat(30)];
  const delen = Array.from(
    { length: zaad.geheel(0, 3) },
    () => `${zaad.kies(namen)}=${zaad.kies(zaad.kies([gewoon, vreemd]))}`,
  );
  return delen.length === 0 ? '' : `?${delen.join('&')}`;
}

function vreemdId(collectie: string, zaad: Zaad, wereld: Wereld, lijn: Partnerlijn): string {
  const soort = collectie === 'vacatures' ? 'vacature' : collectie === 'kandidaten' ? 'inwoner' : 'overdracht';
  const bekend = wereld.bekendeId(soort, lijn.naam, zaad);
  const vreemd = [
    '%00',
    'a%00b',
    '%ED%A0%80',
    '%zz',
    '%',
    '..',
    '%2F',
    '%27',
    'x'.repeat(1_001),
    '\u00ff',
    '%F0%9F%98%80',
  ];
  return zaad.kies([bekend, bekend, zaad.uuid(), encodeURIComponent(zaad.kies(VREEMDE_TEKST)), zaad.kies(vreemd)]);
}

function postbus(zaad: Zaad, wereld: Wereld): Omit<Proef, 'soort'> {
  const lijn = wereld.iemand(zaad);
  const lease = zaad.kies([zaad.uuid(), 'x', '%00', '%zz', '..']);
  const ids = zaad.kies([
    ['x'],
    [],
    [1],
    'x',
    null,
    VERBODEN_TEKST,
    ['\u0000'],
    Array.from({ length: 201 }, () => 'x'),
  ]);
  const reden = zaad.kies(['x', '', 'x'.repeat(501), null, '\u0000', {}]);
  const maximum = zaad.kies([1, 200, 0, 201, -1, 1.5, '1', null, 1e308]);
  const wacht = zaad.kies([0, 0, 0, -1, 31, 0.5, '0', null]);
  const vormen = [
    { pad: '', inhoud: { maximum, wacht } },
    { pad: '', inhoud: zaad.kies(VREEMDE_WAARDEN) },
    { pad: `/${lease}/bevestiging`, inhoud: { ids } },
    { pad: `/${lease}/teruggave`, inhoud: { ids, reden } },
  ];
  const { pad, inhoud } = zaad.kies(vormen);
  return { lijn, aanvraag: json('POST', `/postbus/leases${pad}`, zaad, inhoud) };
}

function andereRoute(zaad: Zaad, wereld: Wereld): Omit<Proef, 'soort'> {
  const lijn = wereld.iemand(zaad);
  const aantal = zaad.kies([1, 200, 0, 201, '1', null, -1, 1e308]);
  const postcode = {
    pc4: '6811',
    plaats: zaad.kies([...VREEMDE_TEKST]),
    gemeente: 'x',
    lat: zaad.kies([52, 91, '1']),
    lon: 5,
  };
  const vacature = vreemdId('vacatures', zaad, wereld, lijn);
  const vormen = [
    json('POST', `/vacatures/${vacature}/kandidaten`, zaad, { aantal }),
    json('PUT', '/postcodes', zaad, { postcodes: zaad.kies([[postcode], [null], [], {}, 'x']) }),
    json('PATCH', `/partners/${zaad.kies(['onbekend', '%00', '%zz', '__proto__'])}`, zaad, {
      oin: zaad.kies(['1', 1, null]),
    }),
    json(zaad.kies(['DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'REPORT']), '/berichten', zaad, {}),
  ];
  return { lijn, aanvraag: zaad.kies(vormen) };
}

function json(methode: string, pad: string, zaad: Zaad, inhoud: unknown): Aanvraag {
  const tekst = JSON.stringify(inhoud);
  const kop = { 'content-type': zaad.kies(['application/json', 'application/json', 'text/plain']) };
  return { methode, pad: `/api/v1${pad}`, kop, inhoud: zaad.kans(0.1) ? verminkBytes(tekst, zaad) : tekst };
}
