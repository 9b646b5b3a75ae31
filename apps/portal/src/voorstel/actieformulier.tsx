import type { Voorstel } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Veld } from '../ui/index.js';
import { useVoorstelstap, useWerkstart } from './gegevens.js';
import { ACTIES, type Actie } from './stappen.js';

interface Vraag {
  readonly voorstel: Voorstel;
  readonly klaar: () => void;
}

/** Asks what an action needs besides a click. */
export function Actieformulier({ actie, ...vraag }: Vraag & { readonly actie: Actie }) {
  return actie === 'werk' ? <Werk {...vraag} /> : <Reden stap={actie} {...vraag} />;
}

/** What the hub tells of its own accord is no reason that a person gives. */
const VAN_DE_HUB = ['andere-plaatsing', 'vacature-gesloten', 'onbekend'];

function Reden({ voorstel, stap, klaar }: Vraag & { readonly stap: Exclude<Actie, 'werk'> }) {
  const zet = useVoorstelstap(voorstel.id);
  const { knop, redenen } = ACTIES[stap];
  return (
    <Opdrachtformulier
      kop={knop}
      knop="Leg dit vast"
      bezig={zet.isPending}
      fout={zet.error}
      verstuur={(formulier) => zet.mutate({ stap, ...ingevuld(formulier, ['reden']) }, { onSuccess: klaar })}
    >
      {stap === 'inwoner-nee' ? (
        <Codekeuze lijst={redenen!} naam="reden" label="Reden" begin="onbekend" />
      ) : (
        <Codekeuze lijst={redenen!} naam="reden" label="Reden" laatWeg={VAN_DE_HUB} />
      )}
      {stap === 'afgewezen' && <Alinea>Kiest u “Mogelijk discriminerend”? Dan hoort alleen uw teamleider dat.</Alinea>}
    </Opdrachtformulier>
  );
}

function Werk({ voorstel, klaar }: Vraag) {
  const start = useWerkstart();
  const verstuur = (formulier: FormData) => {
    const { vorm, vanaf, uren } = ingevuld(formulier, ['vorm', 'vanaf', 'uren']);
    start.mutate(
      {
        voorstel: { id: voorstel.id },
        inwoner: { id: voorstel.inwoner.id },
        vorm: vorm!,
        vanaf: vanaf!,
        ...(uren ? { uren: Number(uren) } : {}),
      },
      { onSuccess: klaar },
    );
  };
  return (
    <Opdrachtformulier
      kop={ACTIES.werk.knop}
      knop="Meld de start"
      bezig={start.isPending}
      fout={start.error}
      verstuur={verstuur}
    >
      <Codekeuze lijst="vormPlaatsing" naam="vorm" label="Soort werk" laatWeg={['onbekend']} />
      <Veld id="vanaf" name="vanaf" label="Eerste werkdag" type="date" required />
      <Veld id="uren" name="uren" label="Uren per week (niet verplicht)" type="number" min={1} max={60} />
    </Opdrachtformulier>
  );
}
