import type { Dossier } from './dossier.js';

const WOORDEN: Readonly<Record<string, string>> = {
  'hub.advies': 'Adviezen',
  'hub.binding': 'Wie met u werkt, en waarom',
  'hub.contact': 'Contacten',
  'hub.contactpersoon': 'Uw vaste contactpersoon',
  'hub.inwoner': 'Uw zaak',
  'hub.kandidaat': 'Uw profiel: stand',
  'hub.kandidaat_deel': 'Uw profiel',
  'hub.kandidaat_herkomst': 'Waar gegevens vandaan komen',
  'hub.nazorg': 'Nazorg',
  'hub.overdracht': 'Overdrachten',
  'hub.overdracht_stap': 'Stappen in overdrachten',
  'hub.plaatsing': 'Werk',
  'hub.schuilnaam': 'Op welke lijst u stond, zonder uw naam',
  'hub.signaal': 'Signalen',
  'hub.terzijde': 'Waar iemand u niet voorstelde, en waarom',
  'hub.trajectplan': 'Trajectplan',
  'hub.trajectresultaat': 'Resultaten',
  'hub.verzoek': 'Uw verzoeken',
  'hub.volgend_contact': 'Volgend contact',
  'hub.voorstel': 'Voorstellen aan werkgevers',
};

/** The file as a page that can be read and printed, without scripts. */
export function dossierpagina({ persoon, bsn, geslacht, gegevens, berichten, logboek }: Dossier): string {
  const delen = [
    deel('Wie u bent', [{ ...persoon, ...(bsn && { bsn }), ...(geslacht && { geslacht }) }]),
    ...Object.entries(gegevens).map(([tabel, rijen]) => deel(WOORDEN[tabel] ?? tabel.split('.')[1]!, rijen)),
    deel('Berichten over u', berichten),
    deel('Wie uw gegevens zag of veranderde', logboek),
  ];
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Uw gegevens</title></head><body><main>
<h1>Uw gegevens</h1>
<p>Dit is alles wat Estafette over u weet. Klopt er iets niet? Vertel het uw contactpersoon: u mag het laten verbeteren of
laten wissen, en u mag zeggen dat u niet in lijsten wilt staan.</p>
${delen.join('\n')}
</main></body></html>`;
}

function deel(kop: string, rijen: readonly object[]): string {
  return `<section><h2>${veilig(kop)}</h2>${rijen.map((rij) => lijst(rij)).join('<hr>') || '<p>Niets.</p>'}</section>`;
}

function lijst(rij: object): string {
  const regels = Object.entries(rij).map(
    ([naam, waarde]) => `<dt>${veilig(woorden(naam))}</dt><dd>${inhoud(waarde)}</dd>`,
  );
  return `<dl>${regels.join('')}</dl>`;
}

function inhoud(waarde: unknown): string {
  if (waarde === true) return 'ja';
  if (waarde === false) return 'nee';
  if (waarde instanceof Date) return veilig(waarde.toISOString());
  if (Array.isArray(waarde)) return `<ul>${waarde.map((w) => `<li>${inhoud(w)}</li>`).join('')}</ul>`;
  return typeof waarde === 'object' && waarde !== null ? lijst(waarde) : veilig(String(waarde));
}

/** `vastgesteldOp` and `vastgesteld_op` as words. */
function woorden(naam: string): string {
  const los = naam
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return los.charAt(0).toUpperCase() + los.slice(1);
}

function veilig(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (teken) => `&#${teken.charCodeAt(0)};`);
}
