import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, gegeven, kiesDoel, Probleem } from '../api/index.js';
import { Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Keuzelijst, Kop, knopklasse, LINK, Melding, Pagina, Veld } from '../ui/index.js';

interface Gevonden {
  readonly id: string;
  readonly kenmerkPartner?: string;
}

/** Takes in what an inwoner asks, and carries it out: first who it is, then what. */
export function NieuwVerzoek() {
  const [inwoner, kies] = useState<Gevonden>();
  return (
    <Pagina titel="Nieuw verzoek">
      <p>
        <Link to="/privacy/verzoeken" className={LINK}>
          Terug naar de verzoeken
        </Link>
      </p>
      <div className="hub-kaart">{inwoner ? <Uitvoeren inwoner={inwoner} /> : <Zoeken gevonden={kies} />}</div>
    </Pagina>
  );
}

function Zoeken({ gevonden }: { gevonden: (inwoner: Gevonden) => void }) {
  const zoek = useMutation({
    mutationFn: (formulier: FormData) =>
      gegeven(
        api.POST('/inwoners/zoekvragen', {
          body: { bsn: String(formulier.get('bsn')).trim(), doel: 'verzoek-van-inwoner' },
        }),
      ),
    onSuccess: gevonden,
  });
  return (
    <Opdrachtformulier
      kop="Van wie is het verzoek?"
      knop="Zoek de inwoner"
      niveau={2}
      bezig={zoek.isPending}
      fout={zoek.error}
      verstuur={(formulier) => zoek.mutate(formulier)}
    >
      <Alinea>Stel eerst vast wie de inwoner is. Uw zoekvraag wordt bewaard, het BSN komt niet in het adres.</Alinea>
      <Veld id="bsn" name="bsn" label="BSN" required inputMode="numeric" autoComplete="off" maxLength={9} />
    </Opdrachtformulier>
  );
}

const SOORTEN = {
  inzage: 'Inzage: alles wat er over de inwoner is',
  bezwaar: 'Bezwaar: de inwoner wil op geen lijst van kandidaten',
  'bezwaar-ingetrokken': 'Het bezwaar stopt: de inwoner mag weer op een lijst',
  verwijdering: 'Verwijdering: wis de gegevens, zover de wet dat toelaat',
} as const;
type Soort = keyof typeof SOORTEN;

function Uitvoeren({ inwoner }: { inwoner: Gevonden }) {
  const client = useQueryClient();
  const voerUit = useMutation({
    mutationFn: (soort: Soort) => doe(inwoner.id, soort),
    onSuccess: () => client.invalidateQueries({ queryKey: ['privacy', 'verzoeken'] }),
  });
  const naam = inwoner.kenmerkPartner ?? inwoner.id.slice(0, 8);
  if (voerUit.data) return <Klaar soort={voerUit.data.soort} pagina={voerUit.data.pagina} />;
  return (
    <Opdrachtformulier
      kop={`Wat vraagt inwoner ${naam}?`}
      knop="Voer het verzoek uit"
      niveau={2}
      bezig={voerUit.isPending}
      fout={voerUit.error}
      verstuur={(formulier) => voerUit.mutate(String(formulier.get('soort')) as Soort)}
    >
      {voerUit.error instanceof Probleem && voerUit.error.code === 'BEWIJS_NODIG' && <OpnieuwInloggen />}
      <Keuzelijst id="soort" name="soort" label="Soort verzoek" required>
        {Object.entries(SOORTEN).map(([code, woord]) => (
          <option key={code} value={code}>
            {woord}
          </option>
        ))}
      </Keuzelijst>
      <Alinea>
        Klopt er iets niet? Een verbetering doet de regisseur in het dossier, of uw systeem met{' '}
        <code>/kandidaten/…/correctie</code>. Zij staat daarna ook in deze lijst.
      </Alinea>
    </Opdrachtformulier>
  );
}

/** A lot leaves at once, or for ever: a session alone is not enough for that. */
function OpnieuwInloggen() {
  const adres = `/api/v1/aanmeldingen/begin?${new URLSearchParams({ naar: '/privacy/verzoeken/nieuw', opnieuw: 'ja' })}`;
  return (
    <p>
      <a className={LINK} href={adres}>
        Laat opnieuw zien wie u bent
      </a>
      . In de demo logt u uit en weer in.
    </p>
  );
}

interface Uitgevoerd {
  readonly soort: Soort;
  /** The file as a page, of an inzage. */
  readonly pagina?: string | undefined;
}

async function doe(id: string, soort: Soort): Promise<Uitgevoerd> {
  kiesDoel(id, 'rechten');
  const params = { params: { path: { id } } };
  if (soort === 'inzage') {
    const vraag = { ...params, headers: { accept: 'text/html' }, parseAs: 'text' as const };
    const pagina = await gegeven(api.POST('/kandidaten/{id}/inzage', vraag));
    return { soort, pagina: pagina as unknown as string };
  }
  if (soort === 'verwijdering') await gegeven(api.POST('/kandidaten/{id}/verwijdering', params));
  else if (soort === 'bezwaar') await gegeven(api.POST('/kandidaten/{id}/bezwaar', params));
  else await gegeven(api.DELETE('/kandidaten/{id}/bezwaar', params));
  return { soort };
}

const GEDAAN: Readonly<Record<Soort, string>> = {
  inzage: 'Het dossier is klaar. Kijk het na, en geef het aan de inwoner.',
  bezwaar: 'De inwoner staat vanaf nu op geen enkele lijst van kandidaten. De partners krijgen bericht.',
  'bezwaar-ingetrokken': 'De inwoner kan weer op een lijst van kandidaten staan.',
  verwijdering:
    'De gegevens zijn gewist, zover dat mag. De partners krijgen bericht. In de lijst ziet u wie bevestigt.',
};

function Klaar({ soort, pagina }: Uitgevoerd) {
  const bewaar = () => {
    const adres = URL.createObjectURL(new Blob([pagina!], { type: 'text/html;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = adres;
    link.download = 'dossier.html';
    link.click();
    URL.revokeObjectURL(adres);
  };
  return (
    <div role="status">
      <Kop level={2}>Gedaan</Kop>
      <Melding soort="ok">
        <Alinea>{GEDAAN[soort]}</Alinea>
      </Melding>
      <div className="hub-knoppen">
        {pagina !== undefined && (
          <button type="button" className={knopklasse('primary-action')} onClick={bewaar}>
            Bewaar het dossier (om af te drukken)
          </button>
        )}
        <Link to="/privacy/verzoeken" className={knopklasse('secondary-action')}>
          Naar de verzoeken
        </Link>
      </div>
    </div>
  );
}
