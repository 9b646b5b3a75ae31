import type { PlaatsingGestart } from '@estafette/contracts/plaatsing';
import { Column, Entity, PrimaryColumn } from '@estafette/persistence';

export type Vorm = PlaatsingGestart['vorm'];

/** Work as it is now; `partnerId` is who placed the inwoner, `gegevens` what was told
 * besides (hours, subsidy, employers, benefit), `einde` the last day when it is over. */
@Entity({ schema: 'hub', name: 'plaatsing' })
export class Plaatsing {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'inwoner_id' }) inwonerId: string;
  @Column('uuid', { name: 'partner_id' }) partnerId: string;
  @Column('uuid', { name: 'voorstel_id', nullable: true }) voorstelId: string | null;
  @Column('uuid', { name: 'vacature_id', nullable: true }) vacatureId: string | null;
  @Column('text') vorm: Vorm;
  @Column('boolean') vult: boolean;
  @Column('date') vanaf: string;
  @Column('jsonb') gegevens: Record<string, unknown>;
  @Column('int') versie: number;
  @Column('timestamptz', { name: 'gemeld_op' }) gemeldOp: Date;
  @Column('date', { nullable: true }) einde: string | null;
  @Column('text', { name: 'reden_einde', nullable: true }) redenEinde: string | null;
}
