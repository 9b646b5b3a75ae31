import { useState, type FormEvent } from 'react';
import { useTeams, type Aanbod, type Voorbeeldvraag } from '../api/index.js';
import { Codekeuze, ingevuld, Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Tekstvak } from '../ui/index.js';
import { useMedewerker } from '../toegang/index.js';
import { useAanbod } from './gegevens.js';
import { INWONERACTIES } from './stappen.js';
import { adres, leesAdres, Teamkeuze } from './teamkeuze.js';
import { Voorbeeld } from './uitvraag.js';

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
  const [vraag, zetVraag] = useState<Voorbeeldvraag | undefined>(
    eerder?.dienst ? voorbeeldvraag(inwonerId, eerder.dienst, eerder.doel) : undefined,
  );
  const kijkVooruit = ({ currentTarget }: FormEvent<HTMLElement>) =>
    zetVraag(leesVoorbeeldvraag(new FormData(currentTarget.closest('form')!), inwonerId));
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
      <div onInput={kijkVooruit}>
        <Teamkeuze naam="naar" label="Naar welk team?" teams={teams} />
        <Codekeuze lijst="dienst" naam="dienst" label="Welke dienst?" begin={eerder?.dienst} laatWeg={['onbekend']} />
        <Tekstvak id="doel" name="doel" label="Wat is het doel?" defaultValue={eerder?.doel} />
      </div>
      <Codekeuze lijst="afgesprokenOverdracht" naam="afgesproken" label="Hoe draagt u over?" begin="warm" />
      <Teamkeuze naam="van" label="Van welk team?" teams={eigen} begin={eerder?.van ?? (eigen[0] && adres(eigen[0]))} />
      <Tekstvak id="toelichting" name="toelichting" label="Toelichting (niet verplicht)" />
      {vraag && <Voorbeeld vraag={vraag} />}
    </Opdrachtformulier>
  );
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

/** Nothing to look at before it is known which dienst it is: that decides what goes along. */
function leesVoorbeeldvraag(formulier: FormData, inwonerId: string): Voorbeeldvraag | undefined {
  const { naar, dienst, doel } = ingevuld(formulier, ['naar', 'dienst', 'doel']);
  if (!dienst) return undefined;
  return { ...voorbeeldvraag(inwonerId, dienst, doel), ...(naar ? { naar: leesAdres(naar) } : {}) };
}

function voorbeeldvraag(inwonerId: string, dienst: string, doel: string | undefined): Voorbeeldvraag {
  return { inwoner: { id: inwonerId }, dienst: dienst as Voorbeeldvraag['dienst'], ...(doel ? { doel } : {}) };
}
