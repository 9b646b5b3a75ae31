import type { Nazorgplan, Plaatsing } from '../api/index.js';

type Moment = Nazorgplan['momenten'][number];

/** What has to be asked now: what is late first, else what comes next. */
export function volgendeVraag({ momenten }: Pick<Nazorgplan, 'momenten'>): Moment | undefined {
  return momenten.find(({ status }) => status === 'te-laat') ?? momenten.find(({ status }) => status === 'gepland');
}

/** The work that nazorg is about: what runs, else what ended last; undefined for who never worked. */
export function laatsteWerk<T extends Pick<Plaatsing, 'status' | 'vanaf'>>(plaatsingen: readonly T[]): T | undefined {
  const nieuwsteEerst = plaatsingen.toSorted((a, b) => (a.vanaf > b.vanaf ? -1 : 1));
  return nieuwsteEerst.find(({ status }) => status === 'lopend') ?? nieuwsteEerst[0];
}
