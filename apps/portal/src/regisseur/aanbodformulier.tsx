import { useTeams, type Aanbod, type Team } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Keuzelijst, Tekstvak } from '../ui/index.js';
import { useMedewerker } from '../toegang/index.js';
import { useAanbod } from './gegevens.js';
import { INWONERACTIES } from './stappen.js';

interface Aanbodvraag {
  readonly inwonerId: string;
  /** What an earlier overdracht said: a good guess for the next one. */
  readonly eerder?: { readonly dienst?: string; readonly doel?: string | undefined; readonly van?: string | undefined };
  /** Gets the id of the new overdracht. */
  readonly klaar: (id: string) => void;
}

/** Offers the inwoner to a team. */
export function Aanbodformulier({ inwonerId, eerder, klaar }: Aanbodvraag) {
  const biedAan = useAanbod();
  const teams = useTeams();
  const eigenPartner = useMedewerker()?.partner.naam;
  const eigen = teams.filter((t) => t.partner === eigenPartner);
  const verstuur = (formulier: FormData) =>
    biedAan.mutate(leesAanbod(formulier, inwonerId), { onSuccess: ({ betreft }) => klaar(betreft.id) });
  return (
    <Opdrachtformulier
      kop={INWONERACTIES.overdragen.knop}
      knop="Bied de inwoner aan"
      bezig={biedAan.isPending}
      fout={biedAan.error}
      verstuur={verstuur}
    >
      <Alinea>
        Het team ziet alleen de gegevens die bij de dienst nodig zijn. U houdt de stok tot het team accepteert.
      </Alinea>
      <Teamkeuze naam="naar" label="Naar welk team?" teams={teams} />
      <Codekeuze lijst="dienst" naam="dienst" label="Welke dienst?" begin={eerder?.dienst} />
      <Tekstvak id="doel" name="doel" label="Wat is het doel?" defaultValue={eerder?.doel} />
      <Codekeuze lijst="afgesprokenOverdracht" naam="afgesproken" label="Hoe draagt u over?" begin="warm" />
      <Teamkeuze naam="van" label="Van welk team?" teams={eigen} begin={eerder?.van ?? (eigen[0] && adres(eigen[0]))} />
      <Tekstvak id="toelichting" name="toelichting" label="Toelichting (niet verplicht)" />
    </Opdrachtformulier>
  );
}

interface Teamvraag {
  readonly naam: string;
  readonly label: string;
  readonly teams: readonly Team[];
  readonly begin?: string | undefined;
}

function Teamkeuze({ naam, label, teams, begin }: Teamvraag) {
  return (
    <Keuzelijst key={teams.length} id={naam} name={naam} label={label} required defaultValue={begin ?? ''}>
      {!begin && <option value="">Maak een keuze</option>}
      {teams.map((team) => (
        <option key={adres(team)} value={adres(team)}>
          {team.naam}
        </option>
      ))}
    </Keuzelijst>
  );
}

/** The team in one word: names hold no slash. */
export function adres({ partner, team }: Pick<Team, 'partner' | 'team'>): string {
  return `${partner}/${team}`;
}

function leesAdres(waarde: string): { partner: string; team: string } {
  const [partner = '', team = ''] = waarde.split('/');
  return { partner, team };
}

function leesAanbod(formulier: FormData, inwonerId: string): Aanbod {
  const { van, naar, dienst, ...rest } = ingevuld(formulier, [
    'van',
    'naar',
    'dienst',
    'doel',
    'afgesproken',
    'toelichting',
  ]);
  return { inwoner: { id: inwonerId }, van: leesAdres(van!), naar: leesAdres(naar!), dienst: dienst!, ...rest };
}
