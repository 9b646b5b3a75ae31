/** From which partner to which, by their short names. */
export interface Overgang {
  readonly van: string;
  readonly naar: string;
}

export function leesOvergang(groep: string): Overgang {
  const [van = '', naar = ''] = groep.split('>');
  return { van, naar };
}
