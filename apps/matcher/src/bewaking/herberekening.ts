import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Bevindingen } from './bevindingen.js';
import { lezers, type Bewaaktsoort, type Gelezen } from './dossier.js';
import { leesRegels } from './regels.js';
import { lopende, waaromWeg, type Oordeel } from './termijnen.js';
import {
  leesTermijnen,
  onthoudVersies,
  vergeet,
  vergrendel,
  verwijder,
  verzet,
  voegToe,
  type Bewaaktermijn,
  type Termijnrij,
} from './termijntabel.js';

/** Does what follows for one of them, as a part of the work of who asked for that one. */
export type Namens = (bewaaktId: string, werk: () => Promise<void>) => Promise<void>;

const namensZichzelf: Namens = (_, werk) => werk();

/** What has to be done to the stored terms. */
interface Verschil {
  readonly weg: readonly Termijnrij[];
  /** With their new end. */
  readonly anders: readonly Termijnrij[];
  readonly nieuw: readonly Bewaaktermijn[];
}

/**
 * Makes the stored terms of inwoners with all their overdrachten, of partners, or of vacatures, those that follow from the
 * facts of now: of all that are asked for with one statement of each kind.
 */
@Injectable()
export class Herberekening {
  constructor(
    @Inject(Bevindingen) private readonly bevindingen: Bevindingen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async herbereken(
    em: EntityManager,
    soort: Bewaaktsoort,
    ids: readonly string[],
    namens: Namens = namensZichzelf,
  ): Promise<void> {
    if (ids.length === 0) return;
    // Locked before the facts are read: who comes later then never writes what is older.
    const slot = vergrendel(em, ids);
    const [regels] = await Promise.all([leesRegels(em), slot]);
    const [gelezen, opgeslagen] = await Promise.all([lezers[soort](em, ids, regels), leesTermijnen(em, ids)]);
    const nu = this.klok.nu();
    const [vervallen] = await Promise.all([
      pasAan(em, vergelijk(opgeslagen, gelezen), nu),
      onthoudVersies(em, soort, gelezen),
      vergeet(em, zonder(ids, gelezen)),
    ]);
    for (const bewaaktId of new Set(vervallen.map((termijn) => termijn.bewaaktId))) {
      const eigen = vervallen.filter((termijn) => termijn.bewaaktId === bewaaktId);
      const oordelen = gelezen.find(({ id }) => id === bewaaktId)?.oordelen ?? [];
      await namens(bewaaktId, () => this.sluit(em, eigen, oordelen, nu));
    }
  }

  private async sluit(
    em: EntityManager,
    termijnen: readonly Termijnrij[],
    oordelen: readonly Oordeel[],
    nu: Date,
  ): Promise<void> {
    for (const termijn of termijnen) await this.bevindingen.sluit(em, termijn, waaromWeg(oordelen, termijn), nu);
  }
}

/** Gives those that had been reported and for which the reason to act is gone now. */
async function pasAan(em: EntityManager, { weg, anders, nieuw }: Verschil, nu: Date): Promise<Termijnrij[]> {
  const [gemeld, uitgesteld] = await Promise.all([
    verwijder(em, weg),
    verzet(em, anders, nu),
    // After what goes: an overdracht may have come from one of them to another.
    voegToe(em, nieuw),
  ]);
  const ids = new Set([...gemeld, ...uitgesteld]);
  return [...weg, ...anders].filter(({ id }) => ids.has(id));
}

function vergelijk(opgeslagen: readonly Termijnrij[], gelezen: readonly Gelezen[]): Verschil {
  const lopend = new Map(
    gelezen.flatMap(({ id: bewaaktId, oordelen }) =>
      lopende(oordelen).map((termijn) => {
        const eigen = { ...termijn, bewaaktId };
        return [sleutel(eigen), eigen] as const;
      }),
    ),
  );
  const bekend = new Set(opgeslagen.map(sleutel));
  const eindeNu = (rij: Termijnrij): Date | undefined => lopend.get(sleutel(rij))?.vervaltOp;
  return {
    weg: opgeslagen.filter((rij) => !eindeNu(rij)),
    anders: opgeslagen.flatMap((rij) => {
      const vervaltOp = eindeNu(rij);
      return vervaltOp && vervaltOp.getTime() !== rij.vervaltOp.getTime() ? [{ ...rij, vervaltOp }] : [];
    }),
    nieuw: [...lopend].filter(([naam]) => !bekend.has(naam)).map(([, termijn]) => termijn),
  };
}

function sleutel({ bewaaktId, code, onderwerp, oorzaak }: Bewaaktermijn): string {
  return [bewaaktId, code, onderwerp.soort, onderwerp.id, oorzaak].join(' ');
}

function zonder(ids: readonly string[], gelezen: readonly Gelezen[]): string[] {
  const metFeiten = new Set(gelezen.map(({ id }) => id));
  return ids.filter((id) => !metFeiten.has(id));
}
