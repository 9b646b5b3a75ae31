import { useState } from 'react';
import { api, gegeven, useCollegas, useOpdracht, useTeams, type Inwoner, type Toewijzing } from '../api/index.js';
import { ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { useMedewerker } from '../toegang/index.js';
import { Alinea, Keuzelijst, Veld } from '../ui/index.js';
import { INWONERACTIES } from './stappen.js';
import { adres, leesAdres, Teamkeuze } from './teamkeuze.js';

interface Regievraag {
  readonly inwoner: Inwoner;
  readonly klaar: () => void;
}

/** Gives the inwoner another regisseur, or another vervanger: open work goes along on the same day. */
export function Regieformulier({ inwoner, klaar }: Regievraag) {
  const wijsToe = useToewijzing();
  const partner = useMedewerker()?.partner.naam;
  const teams = useTeams().filter((t) => t.partner === partner);
  const eigen = teams[0];
  const begin = inwoner.team?.partner === partner ? adres(inwoner.team!) : eigen && adres(eigen);
  return (
    <Opdrachtformulier
      kop={INWONERACTIES.regisseur.knop}
      knop="Leg de regie vast"
      bezig={wijsToe.isPending}
      fout={wijsToe.error}
      verstuur={(formulier) =>
        wijsToe.mutate({ id: inwoner.id, toewijzing: leesToewijzing(formulier) }, { onSuccess: klaar })
      }
    >
      <Alinea>Het open werk gaat dezelfde dag mee. De inwoner houdt één vaste contactpersoon.</Alinea>
      <Collegakeuze naam="regisseur" label="Wie wordt de regisseur?" begin={inwoner.vaste?.code} />
      <Collegakeuze naam="vervanger" label="Wie vervangt?" begin={inwoner.vervanger?.code} niets="Nog niemand" />
      <Teamkeuze naam="team" label="Bij welk team?" teams={teams} begin={begin} />
      <Veld id="volgendContact" name="volgendContact" type="date" label="Volgend contact (niet verplicht)" />
    </Opdrachtformulier>
  );
}

interface Keuzevraag {
  readonly naam: string;
  readonly label: string;
  readonly begin?: string | undefined;
  /** What it means to choose nobody; without it somebody must be chosen. */
  readonly niets?: string;
  /** Who is not to be chosen. */
  readonly zonder?: string | undefined;
}

/** One of the regisseurs of the own organisation. */
export function Collegakeuze({ naam, label, begin = '', niets, zonder }: Keuzevraag) {
  const [gekozen, kies] = useState<string>();
  const regisseurs = useCollegas().filter(({ rollen, code }) => rollen.includes('regisseur') && code !== zonder);
  return (
    <Keuzelijst
      id={naam}
      name={naam}
      label={label}
      required={!niets}
      value={gekozen ?? begin}
      onChange={(e) => kies(e.target.value)}
    >
      <option value="">{niets ?? 'Maak een keuze'}</option>
      {regisseurs.map(({ code, naam: wie }) => (
        <option key={code} value={code}>
          {wie}
        </option>
      ))}
    </Keuzelijst>
  );
}

export function useToewijzing() {
  return useOpdracht(({ id, toewijzing }: { id: string; toewijzing: Toewijzing }, sleutel) =>
    gegeven(
      api.POST('/inwoners/{id}/contactpersoon', {
        params: { path: { id }, header: { 'Idempotency-Key': sleutel } },
        body: toewijzing,
      }),
    ),
  );
}

function leesToewijzing(formulier: FormData): Toewijzing {
  const { regisseur, vervanger, team, volgendContact } = ingevuld(formulier, [
    'regisseur',
    'vervanger',
    'team',
    'volgendContact',
  ]);
  return {
    team: leesAdres(team!),
    regisseur: { code: regisseur! },
    ...(vervanger ? { vervanger: { code: vervanger } } : {}),
    ...(volgendContact ? { volgendContact } : {}),
  };
}
