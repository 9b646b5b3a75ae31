import { isEind, overgangen, type Gebeurtenis, type Status } from '../overgangen.js';

/** What can be done about an overdracht that stands still, other than its own next step. */
export type Vervolgnaam =
  'herinneren' | 'bellen' | 'opnieuw-versturen' | 'warm-contact' | 'andere-ontvanger' | 'intrekken';

export interface Vervolgstap {
  readonly stap: Vervolgnaam;
  readonly zin: string;
  readonly kan: boolean;
  /** Why not, when it cannot be done now. */
  readonly waaromNiet: string | null;
  readonly methode: 'POST';
  /** Where to send it, without the server. */
  readonly pad: string;
}

/** What the rules need to know. */
export interface Omstandigheden {
  readonly status: Status;
  readonly isGever: boolean;
  /** Who may choose another receiver: the giver, or the ketenregisseur for the giver. */
  readonly magKiezen: boolean;
  readonly toegestaan: readonly Gebeurtenis[];
  /** Berichten about it that did not arrive. */
  readonly nietAangekomen: boolean;
}

const AL_VOORBIJ = 'De overdracht is voorbij.';
const ALLEEN_GEVER = 'Dat doet de gever van de overdracht.';
const AL_AANGENOMEN = 'De ontvanger heeft de overdracht al aangenomen. Bel de ontvanger.';

/** After these the giver holds the stok and seeks somebody else. */
const OPNIEUW_ZOEKEN: readonly Status[] = ['geweigerd', 'teruggegeven', 'ingetrokken'];

interface Regel {
  readonly zin: string;
  readonly pad: string;
  /** Why it cannot be done; nothing when it can. */
  readonly bezwaar: (o: Omstandigheden) => string | undefined;
}

const voorbij = ({ status }: Omstandigheden): string | undefined => (isEind(status) ? AL_VOORBIJ : undefined);

function intrekken({ isGever, toegestaan }: Omstandigheden): string | undefined {
  if (!isGever) return ALLEEN_GEVER;
  return toegestaan.includes('ingetrokken') ? undefined : AL_AANGENOMEN;
}

/** What is offered still is withdrawn before it goes to somebody else. */
function omruilen({ magKiezen, status }: Omstandigheden): string | undefined {
  if (!magKiezen) return ALLEEN_GEVER;
  return (overgangen.ingetrokken.van as readonly Status[]).includes(status) ? undefined : AL_AANGENOMEN;
}

const regels: Readonly<Record<Vervolgnaam, Regel>> = {
  herinneren: { zin: 'Stuur de andere partij een herinnering.', pad: 'navraag', bezwaar: voorbij },
  bellen: { zin: 'Bel de andere partij en leg vast wat u hoorde.', pad: 'navraag', bezwaar: voorbij },
  'opnieuw-versturen': {
    zin: 'Stuur opnieuw wat niet aankwam.',
    pad: 'herbezorging',
    bezwaar: ({ nietAangekomen }) => (nietAangekomen ? undefined : 'Alles is aangekomen.'),
  },
  'warm-contact': {
    zin: 'Plan een gesprek met de inwoner en de andere partij.',
    pad: 'warm-contact',
    bezwaar: (o) => voorbij(o) ?? (o.status === 'gestart' ? 'De dienst is al begonnen.' : undefined),
  },
  'andere-ontvanger': {
    zin: 'Kies een andere ontvanger.',
    pad: 'andere-ontvanger',
    bezwaar: (o) => (o.magKiezen && OPNIEUW_ZOEKEN.includes(o.status) ? undefined : (voorbij(o) ?? omruilen(o))),
  },
  intrekken: { zin: 'Trek het aanbod in.', pad: 'stappen', bezwaar: (o) => voorbij(o) ?? intrekken(o) },
};

/** Every step that may be thought of, with whether it can be taken now. `id` is what the asker calls the overdracht. */
export function vervolgstappen(id: string, o: Omstandigheden): Vervolgstap[] {
  return (Object.keys(regels) as Vervolgnaam[]).map((stap) => {
    const { zin, pad, bezwaar } = regels[stap];
    const waaromNiet = bezwaar(o) ?? null;
    const adres = `/api/v1/overdrachten/${id}/${pad}`;
    return { stap, zin, kan: waaromNiet === null, waaromNiet, methode: 'POST', pad: adres };
  });
}
