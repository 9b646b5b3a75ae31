import { Column, Entity, PrimaryColumn } from '@estafette/persistence';
import type { Status } from './overgangen.js';

/** A voorstel as it is now: `partnerId` put the inwoner forward, `aanPartnerId` answers for the inwoner. */
@Entity({ schema: 'hub', name: 'voorstel' })
export class Voorstel {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'inwoner_id' }) inwonerId: string;
  @Column('uuid', { name: 'vacature_id' }) vacatureId: string;
  @Column('uuid', { name: 'partner_id' }) partnerId: string;
  @Column('uuid', { name: 'aan_partner_id' }) aanPartnerId: string;
  @Column('uuid', { name: 'gesolliciteerd_via_id', nullable: true }) gesolliciteerdViaId: string | null;
  @Column('uuid', { name: 'accountmanager_id', nullable: true }) accountmanagerId: string | null;
  @Column('text') status: Status;
  @Column('int') versie: number;
  @Column('text') waarom: string;
  @Column('uuid', { name: 'run_id', nullable: true }) runId: string | null;
  @Column('text', { nullable: true }) antwoord: string | null;
  @Column('text', { nullable: true }) reden: string | null;
  @Column('timestamptz', { name: 'voorgelegd_op' }) voorgelegdOp: Date;
  @Column('timestamptz', { name: 'antwoord_op', nullable: true }) antwoordOp: Date | null;
  @Column('timestamptz', { name: 'akkoord_op', nullable: true }) akkoordOp: Date | null;
  @Column('timestamptz', { name: 'bij_werkgever_op', nullable: true }) bijWerkgeverOp: Date | null;
  @Column('timestamptz', { name: 'gesprek_op', nullable: true }) gesprekOp: Date | null;
  @Column('timestamptz', { name: 'proefplaats_op', nullable: true }) proefplaatsOp: Date | null;
  @Column('timestamptz', { name: 'geplaatst_op', nullable: true }) geplaatstOp: Date | null;
  @Column('timestamptz', { name: 'beeindigd_op', nullable: true }) beeindigdOp: Date | null;
}
