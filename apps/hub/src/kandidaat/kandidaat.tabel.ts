import type { Ketengegevens, Werkzoekende } from '@estafette/contracts/kandidaatprofiel';
import { Column, Entity, PrimaryColumn } from '@estafette/persistence';

/** The profile of an inwoner as it is now; `partnerId` is who established it. */
@Entity({ schema: 'hub', name: 'kandidaat' })
export class Kandidaat {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'partner_id' }) partnerId: string;
  @Column('int') versie: number;
  @Column('jsonb') profiel: Werkzoekende;
  @Column('jsonb') keten: Ketengegevens;
  @Column('boolean') beschikbaar: boolean;
  @Column('timestamptz', { name: 'vastgesteld_op' }) vastgesteldOp: Date;
}
