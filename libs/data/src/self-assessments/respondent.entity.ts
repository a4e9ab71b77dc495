import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, instant, integer } from '../shared/columns.js';

@Entity({ name: 'respondent', comment: 'The collectivities whose living state is public, as they are counted' })
@Index('respondent_territory_idx', ['editionId', 'territoryId'])
export class RespondentEntity {
  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'respondent_collectivity_fk' })
  collectivityId: string;

  @PrimaryColumn(code())
  @ForeignKey('matrix_edition', { name: 'respondent_edition_fk' })
  editionId: string;

  @Column(code('Its département; its région or FR where it has no département of its own'))
  territoryId: string;

  @Column(code())
  kind: string;

  @Column(code('unknown where the population is not known'))
  stratum: string;

  @Column(integer())
  population: number;

  @Column(instant())
  validatedAt: Date;
}
