import type { Vacature as VacatureProfiel, Vacatureketen } from '@estafette/contracts/vacature';
import { Column, Entity, PrimaryColumn } from '@estafette/persistence';

/** A vacature as it is now; `partnerId` is who published it. */
@Entity({ schema: 'hub', name: 'vacature' })
export class Vacature {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'partner_id' }) partnerId: string;
  @Column('uuid', { name: 'accountmanager_id', nullable: true }) accountmanagerId: string | null;
  @Column('text') status: 'open' | 'vervuld' | 'ingetrokken';
  @Column('int') plaatsen: number;
  @Column('int') bezet: number;
  @Column('text') vorm: string;
  @Column('int') versie: number;
  @Column('jsonb') profiel: VacatureProfiel;
  @Column('jsonb') keten: Vacatureketen;
  @Column('timestamptz', { name: 'gepubliceerd_op' }) gepubliceerdOp: Date;
}
