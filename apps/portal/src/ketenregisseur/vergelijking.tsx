import { useQueries } from '@tanstack/react-query';
import { Laden, Kop, Tabel } from '../ui/index.js';
import { haalDoorlooptijden, haalKerncijfers, haalPlaatsingen, telDatakwaliteit } from './gegevens.js';
import { Ketenpagina, type Namen } from './ketenpagina.js';
import { Kiezer } from './kiezer.js';
import { TweePartners } from './tweepartners.js';
import { naastVan, periodewoord, type Keuze } from './tijdvak.js';

/** Two periods or areas beside each other, figure by figure. */
export function Vergelijken({ keuze }: { keuze: Keuze }) {
  return (
    <Ketenpagina titel="Vergelijken" pad="/keten/vergelijken" keuze={keuze} telOok={telDatakwaliteit}>
      {(namen, gekozen) => (
        <>
          <Vergelijking keuze={keuze} namen={namen} nu={gekozen} />
          <TweePartners keuze={keuze} namen={namen} />
        </>
      )}
    </Ketenpagina>
  );
}

interface Cijfers {
  readonly kern: Awaited<ReturnType<typeof haalKerncijfers>>;
  readonly duur: Awaited<ReturnType<typeof haalDoorlooptijden>>;
  readonly werk: Awaited<ReturnType<typeof haalPlaatsingen>>;
}

const RIJEN: readonly { naam: string; waarde: (cijfers: Cijfers) => number | null; uitleg: string }[] = [
  { naam: 'Overdrachten', waarde: ({ kern }) => kern.nu.overdrachten, uitleg: 'Aangeboden in de periode.' },
  {
    naam: 'Dagen tot opgepakt (middelste)',
    waarde: ({ kern }) => kern.nu.dagenTotOpgepakt,
    uitleg: 'De helft is binnen deze tijd opgepakt.',
  },
  {
    naam: 'Dagen tot opgepakt (één op tien langer)',
    waarde: ({ duur }) => duur.totaal.eenOpTienDagen,
    uitleg: 'Eén op de tien duurt langer.',
  },
  { naam: 'Uitval (%)', waarde: ({ kern }) => kern.nu.uitval, uitleg: 'Van wat eindigde: geweigerd of ingetrokken.' },
  {
    naam: 'Naar werk',
    waarde: ({ kern }) => kern.nu.plaatsingen,
    uitleg: 'Begonnen in de periode, ook proefplaatsen.',
  },
  { naam: 'Naar voltijd werk', waarde: ({ werk }) => tel(werk.omvang, 'voltijd'), uitleg: '35 uur of meer per week.' },
  {
    naam: 'Na 3 maanden aan het werk',
    waarde: ({ werk }) => tel(werk.na3maanden, 'aan-het-werk'),
    uitleg: 'Gerekend vanaf de eerste werkdag.',
  },
];

const tel = (rijen: readonly { code: string; aantal: number | null }[], code: string): number | null =>
  (rijen.find((r) => r.code === code) ?? { aantal: 0 }).aantal;

function Vergelijking({ keuze, namen, nu }: { keuze: Keuze; namen: Namen; nu: string }) {
  const kanten = [keuze, naastVan(keuze, nu)];
  const [links, rechts] = useQueries({
    queries: kanten.map((kant) => ({ queryKey: ['keten', 'vergelijking', kant], queryFn: () => haalAlles(kant) })),
  });
  const kop = ({ periode = nu, gebied }: Keuze): string =>
    `${periodewoord(periode)}, ${gebied ? namen.gebied(gebied) : 'de hele regio'}`;
  const [kopLinks, kopRechts] = kanten.map(kop) as [string, string];
  return (
    <section className="hub-kaart">
      <Kop level={2}>Naast elkaar</Kop>
      <Kiezer keuze={keuze} nu={nu} gebieden={namen.gebieden} />
      {links?.data && rechts?.data ? (
        <Tabel
          titel={`${kopLinks} tegenover ${kopRechts}`}
          bestand="vergelijking"
          kolommen={[
            { kop: 'Cijfer', waarde: (r) => r.naam },
            { kop: kopLinks, waarde: (r) => r.waarde(links.data) },
            ...(kopLinks === kopRechts
              ? []
              : [{ kop: kopRechts, waarde: (r: (typeof RIJEN)[number]) => r.waarde(rechts.data) }]),
            { kop: 'Wat het betekent', waarde: (r) => r.uitleg },
          ]}
          rijen={RIJEN}
        />
      ) : (
        <Laden wat="De cijfers" />
      )}
    </section>
  );
}

async function haalAlles(keuze: Keuze): Promise<Cijfers> {
  const [kern, duur, werk] = await Promise.all([
    haalKerncijfers(keuze),
    haalDoorlooptijden(keuze),
    haalPlaatsingen(keuze),
  ]);
  return { kern, duur, werk };
}
