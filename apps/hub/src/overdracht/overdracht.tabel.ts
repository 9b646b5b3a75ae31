import { Column, Entity, PrimaryColumn } from '@estafette/persistence';
import type { Status } from './overgangen.js';

/** An overdracht as it is now. `gegevens` is what the giver told with it (goal, reason, term). */
@Entity({ schema: 'hub', name: 'overdracht' })
export class Overdracht {
  @PrimaryColumn('uuid') id: string;
  @Column('text') nummer: string;
  @Column('uuid', { name: 'inwoner_id' }) inwonerId: string;
  @Column('text') dienst: string;
  @Column('uuid', { name: 'van_partner_id' }) vanPartnerId: string;
  @Column('uuid', { name: 'van_team_id' }) vanTeamId: string;
  @Column('uuid', { name: 'naar_partner_id' }) naarPartnerId: string;
  @Column('uuid', { name: 'naar_team_id' }) naarTeamId: string;
  @Column('uuid', { name: 'inzet_partner_id', nullable: true }) inzetPartnerId: string | null;
  @Column('uuid', { name: 'inzet_team_id', nullable: true }) inzetTeamId: string | null;
  @Column('uuid', { name: 'advies_id', nullable: true }) adviesId: string | null;
  @Column('uuid', { name: 'gever_id' }) geverId: string;
  @Column('uuid', { name: 'behandelaar_id', nullable: true }) behandelaarId: string | null;
  @Column('uuid', { name: 'stokhouder_id' }) stokhouderId: string;
  @Column('text') status: Status;
  @Column('text', { name: 'terug_naar', nullable: true }) terugNaar: Status | null;
  @Column('int') versie: number;
  @Column('jsonb') gegevens: Record<string, unknown>;
  @Column('jsonb') ontbreekt: string[];
  @Column('text') afgesproken: string;
  @Column('date', { name: 'uiterlijke_datum', nullable: true }) uiterlijkeDatum: string | null;
  @Column('date', { name: 'afgesproken_start', nullable: true }) afgesprokenStart: string | null;
  @Column('date', { name: 'verwachte_start', nullable: true }) verwachteStart: string | null;
  @Column('date', { name: 'onderbroken_tot', nullable: true }) onderbrokenTot: string | null;
  @Column('uuid', { name: 'andere_ontvanger_id', nullable: true }) andereOntvangerId: string | null;
  @Column('timestamptz', { name: 'aangeboden_op' }) aangebodenOp: Date;
  @Column('timestamptz', { name: 'ontvangen_op', nullable: true }) ontvangenOp: Date | null;
  @Column('timestamptz', { name: 'in_behandeling_op', nullable: true }) inBehandelingOp: Date | null;
  @Column('timestamptz', { name: 'besluit_op', nullable: true }) besluitOp: Date | null;
  @Column('timestamptz', { name: 'aangevuld_op', nullable: true }) aangevuldOp: Date | null;
  @Column('timestamptz', { name: 'gestart_op', nullable: true }) gestartOp: Date | null;
  @Column('timestamptz', { name: 'hervat_op', nullable: true }) hervatOp: Date | null;
  @Column('timestamptz', { name: 'beeindigd_op', nullable: true }) beeindigdOp: Date | null;
  @Column('text', { name: 'reden_einde', nullable: true }) redenEinde: string | null;
  @Column('text', { nullable: true }) advies: string | null;
  @Column('timestamptz', { name: 'warm_contact_op', nullable: true }) warmContactOp: Date | null;
  @Column('timestamptz', { name: 'gesprek_op', nullable: true }) gesprekOp: Date | null;
}
