import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, gegeven, useOpdracht, type OverdrachtDetail } from '../api/index.js';
import { ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Keuzelijst, LINK, Tekstvak, Veld } from '../ui/index.js';
import { adres, leesAdres, Teamkeuze } from './teamkeuze.js';
import { VERVOLGACTIES, type Vervolgactie } from './stappen.js';
import { useTeams } from '../api/index.js';

interface Vraag {
  readonly overdracht: OverdrachtDetail;
  /** Gets the id of the overdracht that goes on. */
  readonly klaar: (id: string) => void;
}

/** What helps when an overdracht stands still. */
export function Vervolgformulier({ actie, ...vraag }: Vraag & { readonly actie: Vervolgactie }) {
  if (actie === 'warm-contact') return <Gesprek {...vraag} />;
  if (actie === 'andere-ontvanger') return <AndereOntvanger {...vraag} />;
  return <Navraag actie={actie} {...vraag} />;
}

/** Asks the other side how it stands: by a message, or by telephone, and then it is written down. */
function Navraag({ overdracht: { id }, actie, klaar }: Vraag & { readonly actie: 'herinneren' | 'bellen' }) {
  const vraagNa = useOpdracht((verzoek: { wijze: 'bericht' | 'telefoon'; toelichting?: string }, sleutel) =>
    gegeven(
      api.POST('/overdrachten/{id}/navraag', {
        params: { path: { id }, header: { 'Idempotency-Key': sleutel } },
        body: verzoek,
      }),
    ),
  );
  const belt = actie === 'bellen';
  return (
    <Opdrachtformulier
      kop={VERVOLGACTIES[actie].knop}
      knop={belt ? 'Leg het gesprek vast' : 'Stuur de herinnering'}
      bezig={vraagNa.isPending}
      fout={vraagNa.error}
      verstuur={(formulier) =>
        vraagNa.mutate(
          { wijze: belt ? 'telefoon' : 'bericht', ...ingevuld(formulier, ['toelichting']) },
          { onSuccess: () => klaar(id) },
        )
      }
    >
      {belt && <Bereik id={id} />}
      <Tekstvak
        id="toelichting"
        name="toelichting"
        label={belt ? 'Wat hoorde u?' : 'Wat wilt u erbij zeggen? (niet verplicht)'}
        required={belt}
      />
    </Opdrachtformulier>
  );
}

/** Whom to call, as far as it is known. */
function Bereik({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: ['vervolg', id],
    queryFn: () => gegeven(api.GET('/overdrachten/{id}/vervolgstappen', { params: { path: { id } } })),
  });
  if (!data) return null;
  const { naam, telefoon, email, team, teamtelefoon } = data.bel;
  const onbekend = telefoon === null && teamtelefoon === null;
  return (
    <dl className="hub-gegevens">
      <dt>Wie</dt>
      <dd>{naam ?? 'Nog niemand. Vraag naar het team.'}</dd>
      {telefoon && <Nummer wat="Telefoon" nummer={telefoon} />}
      {email && (
        <>
          <dt>E-mail</dt>
          <dd>
            <a href={`mailto:${email}`} className={LINK}>
              {email}
            </a>
          </dd>
        </>
      )}
      <dt>Team</dt>
      <dd>{team}</dd>
      {teamtelefoon && <Nummer wat="Telefoon van het team" nummer={teamtelefoon} />}
      {onbekend && (
        <>
          <dt>Telefoon</dt>
          <dd>Er is geen nummer bekend. Vraag de beheerder van uw aansluiting om het erbij te zetten.</dd>
        </>
      )}
    </dl>
  );
}

function Nummer({ wat, nummer }: { wat: string; nummer: string }) {
  return (
    <>
      <dt>{wat}</dt>
      <dd>
        <a href={`tel:${nummer}`} className={LINK}>
          {nummer}
        </a>
      </dd>
    </>
  );
}

/** Plans the talk of giver, taker and inwoner that makes an overdracht warm. */
function Gesprek({ overdracht: { id }, klaar }: Vraag) {
  const plan = useOpdracht((verzoek: { tijdstip: string; toelichting?: string }, sleutel) =>
    gegeven(
      api.POST('/overdrachten/{id}/warm-contact', {
        params: { path: { id }, header: { 'Idempotency-Key': sleutel } },
        body: verzoek,
      }),
    ),
  );
  const verstuur = (formulier: FormData) => {
    const { dag, tijd, toelichting } = ingevuld(formulier, ['dag', 'tijd', 'toelichting']);
    const tijdstip = new Date(`${dag}T${tijd}`).toISOString();
    plan.mutate({ tijdstip, ...(toelichting ? { toelichting } : {}) }, { onSuccess: () => klaar(id) });
  };
  return (
    <Opdrachtformulier
      kop={VERVOLGACTIES['warm-contact'].knop}
      knop="Plan het gesprek"
      bezig={plan.isPending}
      fout={plan.error}
      verstuur={verstuur}
    >
      <Alinea>
        U spreekt samen met de ontvanger en de inwoner. Na het gesprek kiest u “Contact vastleggen” en zet u erbij wie
        er waren. Dan is de overdracht warm.
      </Alinea>
      <Veld id="dag" name="dag" label="Dag" type="date" required />
      <Veld id="tijd" name="tijd" label="Tijd" type="time" required />
      <Tekstvak id="toelichting" name="toelichting" label="Waar, en waarover? (niet verplicht)" />
    </Opdrachtformulier>
  );
}

const ANDERS = 'anders';

/** Offers the inwoner to another team with all that was told before; who fits is suggested, with the reason. */
function AndereOntvanger({ overdracht, klaar }: Vraag) {
  const { id, toelichting } = overdracht;
  const voorgesteld = useOntvangers(id);
  const teams = useTeams();
  const [keuze, kies] = useState('');
  const zet = useOpdracht(
    (verzoek: { naar: { partner: string; team: string }; toelichting?: string }, sleutel: string) =>
      gegeven(
        api.POST('/overdrachten/{id}/andere-ontvanger', {
          params: { path: { id }, header: { 'Idempotency-Key': sleutel } },
          body: verzoek,
        }),
      ),
  );
  const verstuur = (formulier: FormData) => {
    const { naar, ...rest } = ingevuld(formulier, ['naar', 'toelichting']);
    const team = keuze === ANDERS || voorgesteld.length === 0 ? naar! : keuze;
    zet.mutate({ naar: leesAdres(team), ...rest }, { onSuccess: ({ betreft }) => klaar(betreft.id) });
  };
  return (
    <Opdrachtformulier
      kop={VERVOLGACTIES['andere-ontvanger'].knop}
      knop="Bied de inwoner aan dit team aan"
      bezig={zet.isPending}
      fout={zet.error}
      verstuur={verstuur}
    >
      <Alinea>
        Alles wat u eerder vertelde, gaat mee. Staat het oude aanbod nog open? Dan trekken wij dat eerst voor u in.
      </Alinea>
      {voorgesteld.length > 0 && (
        <Keuzelijst id="voorgesteld" label="Welk team?" value={keuze} required onChange={(e) => kies(e.target.value)}>
          <option value="">Maak een keuze</option>
          {voorgesteld.map((team) => (
            <option key={adres(team)} value={adres(team)}>
              {team.naam}. {team.waarom}
            </option>
          ))}
          <option value={ANDERS}>Een ander team</option>
        </Keuzelijst>
      )}
      {(keuze === ANDERS || voorgesteld.length === 0) && (
        <Teamkeuze naam="naar" label="Naar welk team?" teams={teams} />
      )}
      <Tekstvak id="toelichting" name="toelichting" label="Toelichting (niet verplicht)" defaultValue={toelichting} />
    </Opdrachtformulier>
  );
}

function useOntvangers(id: string) {
  const { data } = useQuery({
    queryKey: ['ontvangers', id],
    queryFn: () => gegeven(api.GET('/overdrachten/{id}/ontvangers', { params: { path: { id } } })),
  });
  return data?.ontvangers ?? [];
}
