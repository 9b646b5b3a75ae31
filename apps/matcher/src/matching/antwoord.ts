import {
  rangschik,
  scoor,
  weging,
  type Geplaatst,
  type KandidaatKenmerken,
  type Lijstvraag,
  type Omgeving,
  type Rangschikbaar,
  type VacatureEisen,
} from '@estafette/matchregels';
import type { Beeld } from '../kandidaatindex/index.js';

/** What is looked for: at most `aantal` candidates. */
export interface Vraag {
  readonly vacatureId: string;
  readonly aantal: number;
}

interface Deelnemer extends Rangschikbaar {
  readonly kandidaat: KandidaatKenmerken;
}

const omgeving: Omgeving = {
  weging,
  // Without a taxonomy only equal codes are related, and those never reach this function.
  verwantschap: () => 0,
  priors: { beroepsgroep: () => undefined, tabel: {} },
  bruggen: {},
};

const nogNooitVertoond: Lijstvraag['vertoond'] = new Map();

/**
 * The answer as JSON text. The order of its keys is fixed and all figures are whole, so the same picture gives the
 * same bytes. `gezien` counts the candidates that were scored.
 */
export function stelAntwoordOp({ vacature, kandidaten }: Beeld, vraag: Vraag): string {
  return JSON.stringify({
    weging: { versie: weging.versie },
    gezien: vacature ? kandidaten.length : 0,
    kandidaten: vacature ? lijst(vacature, kandidaten, vraag) : [],
    netNiet: [],
  });
}

function lijst(vacature: VacatureEisen, kandidaten: readonly KandidaatKenmerken[], vraag: Vraag): object[] {
  const deelnemers = kandidaten.map((kandidaat) => deelnemer(vacature, kandidaat));
  const geplaatst = rangschik(deelnemers, { ...vraag, weging, vertoond: nogNooitVertoond });
  return geplaatst.map((plaats) => uitgelegd(vacature, plaats));
}

/** Explanations are not kept: thousands of them would cost more than scoring the few on the list once more. */
function deelnemer(vacature: VacatureEisen, kandidaat: KandidaatKenmerken): Deelnemer {
  const { kandidaatId, score, uit } = scoor(vacature, kandidaat, omgeving);
  return { kandidaatId, score, uit, kandidaat };
}

function uitgelegd(vacature: VacatureEisen, { kandidaat, rang, plek }: Geplaatst<Deelnemer>): object {
  const { kandidaatId, score, scoreMetBrug, zekerheid, bereik, criteria } = scoor(vacature, kandidaat, omgeving);
  return { kandidaatId, rang, score, scoreMetBrug, zekerheid, bereik, plek, criteria };
}
