import { Global, Module, type DynamicModule } from '@nestjs/common';
import { VumFoutverteller } from './aanroep/index.js';
import { AansluitingController, Aansluitingen } from './aansluiting/index.js';
import { Bevragingen } from './bevraging/index.js';
import { Bron, BronController, Profielen } from './bron/index.js';
import { Buitenlijn } from './buiten/index.js';
import { Contactmomenten } from './contactmoment/index.js';
import { STANDAARD_WACHT_MS, VUM_MAXIMUM, VUM_WACHT_MS } from './instellingen/index.js';
import { Uitwisseling, UitwisselingController, Vragen } from './uitwisseling/index.js';
import { Gebieden, Zoeker } from './vraag/index.js';
import { VumDocumentController } from './vumdocument.controller.js';

@Global()
@Module({
  controllers: [AansluitingController, BronController, UitwisselingController, VumDocumentController],
  providers: [
    Aansluitingen,
    Bevragingen,
    Bron,
    Buitenlijn,
    Contactmomenten,
    Gebieden,
    Profielen,
    Uitwisseling,
    Vragen,
    VumFoutverteller,
    Zoeker,
    { provide: VUM_WACHT_MS, useValue: STANDAARD_WACHT_MS },
  ],
})
export class VumModule {
  /** `maximum`: how many matches a source gives at most. */
  static forRoot(maximum: number): DynamicModule {
    return { module: VumModule, providers: [{ provide: VUM_MAXIMUM, useValue: maximum }] };
  }
}
