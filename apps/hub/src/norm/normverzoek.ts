import { velden } from '@estafette/contracts';

const { datum, deel, geheel, lijst, Optioneel, tekst, Verplicht } = velden;

class Afspraakinhoud {
  @Verplicht(tekst(50)) norm: string;
  @Optioneel(tekst(50)) van?: string;
  @Optioneel(tekst(50)) dienst?: string;
  @Optioneel(geheel(1, 400)) werkdagen?: number;
  @Optioneel(geheel(1, 400)) dagen?: number;
}

/** What is agreed from now on; what is not in it, holds no longer. */
export class Normeninhoud {
  @Verplicht(
    lijst(
      deel(() => Afspraakinhoud),
      100,
    ),
  )
  normen: Afspraakinhoud[];
  @Optioneel(tekst(100)) eigenaar?: string;
  @Optioneel(tekst(300)) toelichting?: string;
}

class Daginhoud {
  @Verplicht(datum()) datum: string;
  @Verplicht(tekst(200)) besluit: string;
}

export class Regionormeninhoud extends Normeninhoud {
  @Verplicht(
    lijst(
      deel(() => Daginhoud),
      100,
    ),
  )
  gelijkgesteldeDagen: Daginhoud[];
}
