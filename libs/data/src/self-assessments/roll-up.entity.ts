import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { code, integer } from '../shared/columns.js';

@Entity({
  name: 'roll_up',
  comment: 'How many respondents stand where: integers at one grain, written by each validation',
})
@Check('roll_up_counts_check', 'collectivities >= 0 AND population >= 0')
export class RollUpEntity {
  @PrimaryColumn(code())
  @ForeignKey('matrix_edition', { name: 'roll_up_edition_fk' })
  editionId: string;

  @PrimaryColumn(code())
  territoryId: string;

  @PrimaryColumn(code())
  kind: string;

  @PrimaryColumn(code())
  stratum: string;

  @PrimaryColumn(code('A service of the edition; a star for the respondents themselves'))
  subjectId: string;

  @PrimaryColumn(code('As in public_answer; respondent for the respondents themselves'))
  standing: string;

  @Column(integer())
  collectivities: number;

  @Column({
    type: 'bigint',
    comment: 'Inhabitants of those collectivities; never added up across kinds, which overlap',
    transformer: { from: Number, to: (value: unknown) => value },
  })
  population: number;
}
