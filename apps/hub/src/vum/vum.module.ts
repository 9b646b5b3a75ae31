import { Global, Module, type DynamicModule } from '@nestjs/common';
import { VumFoutverteller } from './aanroep/index.js';
import { Bevragingen } from './bevraging/index.js';
import { Bron, BronController, Profielen } from './bron/index.js';
import { Contactmomenten } from './contactmoment/index.js';
import { VUM_MAXIMUM } from './instellingen/index.js';
import { Gebieden, Zoeker } from './vraag/index.js';
import { VumDocumentController } from './vumdocument.controller.js';

@Global()
@Module({
  controllers: [BronController, VumDocumentController],
  providers: [Bevragingen, Bron, Contactmomenten, Gebieden, Profielen, VumFoutverteller, Zoeker],
})
export class VumModule {
  /** `maximum`: how many matches a source gives at most. */
  static forRoot(maximum: number): DynamicModule {
    return { module: VumModule, providers: [{ provide: VUM_MAXIMUM, useValue: maximum }] };
  }
}
