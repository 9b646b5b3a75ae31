import { useMutation, useQuery } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { Opdrachtformulier } from '../formulier/index.js';
import { Alinea, Etiket, Kop, Laden, Melding, Pagina, Tabel, Tekstvak } from '../ui/index.js';
import { useContract } from './contractpagina.js';
import { kort } from './woorden.js';

/** Judges berichten as the hub does when they come in, without storing them: one to try, or a whole list to be sure. */
export function Proef({ bericht }: { bericht: string | undefined }) {
  const contract = useContract(bericht ?? '');
  const ik = useQuery({ queryKey: ['partners', 'ik'], queryFn: () => gegeven(api.GET('/partners/ik')) });
  const keur = useMutation({
    mutationFn: async (tekst: string) =>
      gegeven(api.POST('/proefberichten', { body: { berichten: leesBerichten(tekst) } })),
  });
  const klaar = ik.data !== undefined && (contract.data !== undefined || !contract.bestaat);
  const begin = contract.data?.voorbeeld?.replace(/oin:\d{20}/, `oin:${ik.data?.oin ?? ''}`) ?? '';
  return (
    <Pagina titel="Proef en toets">
      <Alinea>
        Plak een bericht, of een lijst van berichten. Wij keuren ze zoals de hub dat doet, en bewaren niets. Of een stap
        op dat moment mag, blijkt pas als u het bericht echt stuurt.
      </Alinea>
      {!klaar && <Laden wat="De gegevens van uw aansluiting" />}
      {klaar && (
        <div className="hub-kaart">
          <Opdrachtformulier
            kop="Welke berichten?"
            knop="Keur deze berichten"
            niveau={2}
            bezig={keur.isPending}
            fout={keur.error}
            verstuur={(formulier) => keur.mutate(String(formulier.get('berichten')))}
          >
            <Tekstvak
              id="berichten"
              name="berichten"
              label="Berichten (JSON)"
              rows={14}
              maxLength={500_000}
              spellCheck={false}
              required
              defaultValue={begin}
            />
          </Opdrachtformulier>
        </div>
      )}
      {keur.data && <Uitslag oordelen={keur.data.oordelen} />}
    </Pagina>
  );
}

function leesBerichten(tekst: string): Record<string, unknown>[] {
  try {
    const gelezen = JSON.parse(tekst) as unknown;
    return (Array.isArray(gelezen) ? gelezen : [gelezen]) as Record<string, unknown>[];
  } catch {
    throw new Error('Dit is geen JSON. Kijk of er een komma of aanhalingsteken te veel of te weinig staat.');
  }
}

interface Oordeel {
  readonly id: string | null;
  readonly type: string | null;
  readonly uitslag: 'goed' | 'fout';
  readonly fouten: readonly { code: string; pad: string; melding: string }[];
}

function Uitslag({ oordelen }: { oordelen: readonly Oordeel[] }) {
  const goed = oordelen.filter(({ uitslag }) => uitslag === 'goed').length;
  return (
    <section className="hub-kaart">
      <Kop level={2}>Uitslag</Kop>
      <div role="status">
        <Melding soort={goed === oordelen.length ? 'ok' : 'error'}>
          <Alinea>
            {goed} van {oordelen.length} {oordelen.length === 1 ? 'bericht is' : 'berichten zijn'} goed.
          </Alinea>
        </Melding>
      </div>
      <ul className="hub-lijst">
        {oordelen.map(({ id, type, uitslag, fouten }, i) => (
          <li key={i}>
            <p>
              <Etiket toon={uitslag === 'goed' ? 'success' : 'danger'}>{uitslag === 'goed' ? 'Goed' : 'Fout'}</Etiket>{' '}
              {kort(type)} {id && `(${id})`}
            </p>
            {fouten.length > 0 && (
              <Tabel
                titel={`Wat er niet klopt in bericht ${i + 1}`}
                bestand="fouten"
                kolommen={[
                  { kop: 'Veld', waarde: (f) => f.pad || 'Het hele bericht' },
                  { kop: 'Wat u kunt doen', waarde: (f) => f.melding },
                  { kop: 'Code', waarde: (f) => f.code },
                ]}
                rijen={fouten}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
