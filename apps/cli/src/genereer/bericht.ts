import { createHash } from 'node:crypto';

/** A bericht of the demo region, before it has the OIN of its sender. */
export interface Demobericht {
  readonly partner: string;
  /** Without its prefix: `vacature.gepubliceerd`. */
  readonly naam: string;
  readonly data: Readonly<Record<string, unknown>>;
  /**
   * The id of the bericht that this answers. Who answers knows the overdracht, the voorstel and the inwoner only by
   * the ids in it, and tells the hub what it calls them from now on.
   */
  readonly antwoordOp?: string;
  /** It says something in the words of the sender's own system: the hub refuses it, and the sender has to mend it. */
  readonly isFout?: true;
}

/** The same content always has the same id, so that generating once more does nothing twice. */
export function berichtId({ partner, naam, data }: Demobericht): string {
  const hash = createHash('sha256').update(JSON.stringify([partner, naam, data]));
  return `genereer-${hash.digest('hex').slice(0, 40)}`;
}

const VOORVOEGSEL: Readonly<Record<string, string>> = {
  wi: 'WI',
  wsp: 'WSP',
  scalabor: 'SC',
  caw: 'CAW',
  lwl: 'LWL',
  uwv: 'UWV',
  swt: 'SWT',
  aanbieder: 'AB',
};

/** What a partner calls this inwoner: each has its own client numbers. */
export function kenmerkInwoner(partner: string, nummer: number): { kenmerkPartner: string } {
  return { kenmerkPartner: `${VOORVOEGSEL[partner]}-${String(nummer).padStart(6, '0')}` };
}

export function kenmerkOverdracht(partner: string, nummer: number): { kenmerkPartner: string } {
  return { kenmerkPartner: `${VOORVOEGSEL[partner]}-O${String(nummer).padStart(5, '0')}` };
}

export function kenmerkVacature(partner: string, nummer: number): { kenmerkPartner: string } {
  return { kenmerkPartner: `${VOORVOEGSEL[partner]}-V${String(nummer).padStart(5, '0')}` };
}

export function kenmerkPlaatsing(partner: string, nummer: number): { kenmerkPartner: string } {
  return { kenmerkPartner: `${VOORVOEGSEL[partner]}-W${String(nummer).padStart(5, '0')}` };
}

export function kenmerkVoorstel(partner: string, nummer: number): { kenmerkPartner: string } {
  return { kenmerkPartner: `${VOORVOEGSEL[partner]}-P${String(nummer).padStart(5, '0')}` };
}
