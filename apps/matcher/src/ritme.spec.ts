import { describe, expect, test } from '@jest/globals';
import { Ritme } from './ritme.js';

const LANG_MS = 60_000;
const nooit = (oorzaak: unknown) => {
  throw oorzaak;
};

/** A round that ends when it is told to. */
function bestuurdWerk() {
  let rondes = 0;
  let laatVerder: () => void = () => undefined;
  let begonnen: () => void = () => undefined;
  return {
    werk: () => {
      rondes += 1;
      begonnen();
      return new Promise<void>((verder) => (laatVerder = verder));
    },
    rondes: () => rondes,
    maakAf: () => laatVerder(),
    volgendeRonde: () => new Promise<void>((verder) => (begonnen = verder)),
  };
}

describe('a rhythm', () => {
  test('does a round at once and one more for each wake-up, however early it came', async () => {
    const { werk, rondes, maakAf, volgendeRonde } = bestuurdWerk();
    const ritme = new Ritme(() => LANG_MS, werk, nooit);
    ritme.start();
    expect(rondes()).toBe(1);
    const tweede = volgendeRonde();
    ritme.wek();
    maakAf();
    await tweede;
    expect(rondes()).toBe(2);
    const gestopt = ritme.stop();
    maakAf();
    await gestopt;
  });

  test('bundles wake-ups during one round', async () => {
    const { werk, rondes, maakAf, volgendeRonde } = bestuurdWerk();
    const ritme = new Ritme(() => LANG_MS, werk, nooit);
    ritme.start();
    const tweede = volgendeRonde();
    for (let i = 0; i < 10; i++) ritme.wek();
    maakAf();
    await tweede;
    maakAf();
    await new Promise((verder) => setTimeout(verder, 60));
    expect(rondes()).toBe(2);
    await ritme.stop();
  });

  test('tells a failure and goes on', async () => {
    const fouten: unknown[] = [];
    let rondes = 0;
    let herhaald: () => void = () => undefined;
    const tweede = new Promise<void>((verder) => (herhaald = verder));
    const werk = async () => {
      rondes += 1;
      if (rondes === 1) throw new Error('weg');
      herhaald();
    };
    const ritme = new Ritme(
      () => LANG_MS,
      werk,
      (oorzaak) => fouten.push(oorzaak),
    );
    ritme.start();
    ritme.wek();
    await tweede;
    expect(fouten).toEqual([new Error('weg')]);
    await ritme.stop();
  });

  test('stops only when the round under way is done', async () => {
    const { werk, rondes, maakAf } = bestuurdWerk();
    const ritme = new Ritme(() => LANG_MS, werk, nooit);
    ritme.start();
    let gestopt = false;
    const einde = ritme.stop().then(() => (gestopt = true));
    await new Promise((verder) => setTimeout(verder, 30));
    expect(gestopt).toBe(false);
    maakAf();
    await einde;
    expect(rondes()).toBe(1);
  });
});
