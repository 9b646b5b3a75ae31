import { Column, Entity, PrimaryColumn } from '@estafette/persistence';
import type { Partnersoort } from '@estafette/contracts';

/** An organisation in the chain; `naam` is the short name that addresses use. */
@Entity({ schema: 'hub', name: 'partner' })
export class Partner {
  @PrimaryColumn('uuid') id: string;
  @Column('text') naam: string;
  @Column('text') weergavenaam: string;
  @Column('text') soort: Partnersoort;
  @Column('text') oin: string;
}

@Entity({ schema: 'hub', name: 'team' })
export class Team {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'partner_id' }) partnerId: string;
  @Column('text') naam: string;
  @Column('text') weergavenaam: string;
}

@Entity({ schema: 'hub', name: 'medewerker' })
export class Medewerker {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'partner_id' }) partnerId: string;
  @Column('text') code: string;
  @Column('text') naam: string;
  /** Whoever left the organisation stays named in what they did, but gets in no more. */
  @Column('timestamptz', { name: 'vertrokken_op', nullable: true }) vertrokkenOp: Date | null;
}
