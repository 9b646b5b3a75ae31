import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { MessagingModule, openBackend, OpRooster, opslagVan, type Backend, type Ronde } from '@estafette/messaging';
import { MATCHER, PersistenceModule } from '@estafette/persistence';
import { totDat } from '../../support/geduld.js';
import { Keten } from '../../support/keten.js';

/** Who did a round, in order. */
const gedaan: string[] = [];
const storingen: unknown[] = [];
let duurtLang: Promise<void> | undefined;

class Proefronde implements Ronde {
  readonly elkeMs: number = 200;
  constructor(readonly naam: string) {}

  async doe(stop: AbortSignal): Promise<void> {
    gedaan.push(this.naam);
    if (this.naam === 'stuk') throw new Error('deze ronde mislukt');
    if (duurtLang && !stop.aborted) await duurtLang;
  }
}

@OpRooster('proef')
class Proef extends Proefronde {}

@OpRooster('proef')
class TraagProef extends Proefronde {
  override readonly elkeMs = 60_000;
}

@OpRooster('stuk')
class Stuk extends Proefronde {}

let keten: Keten;
beforeAll(async () => {
  keten = await Keten.start();
  // The matcher of the chain has rounds of its own, in the same queue.
  await keten.stopMatcher();
});
afterAll(() => keten.stop());

describe('Het rooster', () => {
  test('van twee processen doet er steeds één de ronde, en valt de een weg, dan gaat de ander verder', async () => {
    const een = await proces(new Proef('een'));
    const twee = await proces(new Proef('twee'));
    await rondes(8);
    // Rounds that are done double would come at least twice as often.
    const [begin, van] = [performance.now(), gedaan.length];
    await rondes(10);
    expect((gedaan.length - van) / ((performance.now() - begin) / 1000)).toBeLessThan(8);
    await een.stop();
    gedaan.length = 0;
    await rondes(3);
    expect(new Set(gedaan)).toEqual(new Set(['twee']));
    await twee.stop();
  });

  test('een geleegde wachtrij vult zichzelf, en een ander tempo geldt na de start', async () => {
    const een = await proces(new Proef('een'));
    await rondes(2);
    await keten.leegWachtrijen();
    gedaan.length = 0;
    await rondes(3);
    await een.stop();
    const twee = await proces(new TraagProef('twee'));
    gedaan.length = 0;
    await rondes(1);
    // What was planned at the old pace may still come; after that no round comes for as long as seven of the old took.
    const stil = async () => {
      const toen = gedaan.length;
      await new Promise((verder) => setTimeout(verder, 1_400));
      return gedaan.length === toen;
    };
    await totDat(stil, Boolean, 'A pause between rounds');
    expect(gedaan).not.toContain('een');
    await twee.stop();
  });

  test('een ronde die mislukt is gemeld en komt terug; stoppen wacht op de ronde die loopt', async () => {
    const stuk = await proces(new Stuk('stuk'));
    gedaan.length = 0;
    await rondes(2);
    await stuk.stop();
    expect(storingen).toContainEqual(new Error('deze ronde mislukt'));

    let verder: () => void = () => undefined;
    duurtLang = new Promise((klaar) => (verder = klaar));
    const een = await proces(new Proef('een'));
    gedaan.length = 0;
    await rondes(1);
    let gestopt = false;
    const einde = een.stop().then(() => (gestopt = true));
    await new Promise((later) => setTimeout(later, 300));
    expect([gestopt, gedaan]).toEqual([false, ['een']]);
    verder();
    await einde;
    duurtLang = undefined;
  });
});

async function rondes(aantal: number): Promise<void> {
  const tot = gedaan.length + aantal;
  for (let beurt = 0; gedaan.length < tot; beurt++) {
    if (beurt > 600) throw new Error(`Only ${gedaan.length} of ${tot} rounds came.`);
    await new Promise((verder) => setTimeout(verder, 50));
  }
}

async function proces(ronde: Ronde): Promise<{ stop(): Promise<void> }> {
  const backend: Backend = await openBackend(opslagVan(keten.redisUrl, keten.database.matcher), 1);
  const verkeer = { schema: 'matcher', wie: MATCHER, backend, meldStoring: meld } as const;
  const module: TestingModule = await Test.createTestingModule({
    imports: [
      PersistenceModule.forRoot({ url: keten.database.matcher, poolgrootte: 4, naam: 'proef' }),
      MessagingModule.forRoot(verkeer),
    ],
    providers: [{ provide: ronde.constructor as new () => Ronde, useValue: ronde }],
  }).compile();
  await module.init();
  return { stop: () => module.close().then(() => backend.sluit()) };
}

function meld(_waar: string, oorzaak: unknown): void {
  storingen.push(oorzaak);
}
