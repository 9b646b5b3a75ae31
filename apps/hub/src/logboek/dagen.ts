import { Inject, Injectable } from '@nestjs/common';
import { Klok, leesLokaleDatum, lokaleDatum } from '@estafette/tijd';
import { Weigering, type Zoekvraag } from '../web/index.js';

/** Which days the log is asked for; without days it is today. */
@Injectable()
export class Dagen {
  constructor(@Inject(Klok) private readonly klok: Klok) {}

  uit(vraag: Zoekvraag): { readonly van: string; readonly tot: string } {
    const tot = dagUit(vraag, 'tot') ?? lokaleDatum(this.klok.nu());
    return { van: dagUit(vraag, 'van') ?? tot, tot };
  }
}

function dagUit(vraag: Zoekvraag, naam: string): string | undefined {
  const waarde = vraag[naam];
  if (waarde === undefined) return undefined;
  const dag = leesLokaleDatum(waarde);
  if (!dag) throw Weigering.van('PARAMETER_ONJUIST', naam, 'Schrijf jjjj-mm-dd.');
  return dag;
}
