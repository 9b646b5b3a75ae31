/** Loaded into a process of ours (`--import`): its machine's clock is KLOK_SCHEEF_MS milliseconds off. */
const scheef = Number(process.env['KLOK_SCHEEF_MS'] ?? 0);
const Recht = Date;

globalThis.Date = new Proxy(Recht, {
  construct: (doel, argumenten, nieuw) =>
    Reflect.construct(doel, argumenten.length === 0 ? [schijnbaar()] : argumenten, nieuw) as object,
  apply: () => new Recht(schijnbaar()).toString(),
  get: (doel, naam) => (naam === 'now' ? schijnbaar : (Reflect.get(doel, naam) as unknown)),
});

function schijnbaar(): number {
  return Math.floor(performance.timeOrigin + performance.now() + scheef);
}

export {};
