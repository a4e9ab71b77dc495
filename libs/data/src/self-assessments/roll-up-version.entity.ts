import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { code } from '../shared/columns.js';

@Entity({
  name: 'roll_up_version',
  comment: 'Names what the sums of a territory are: another version once any of them changed',
})
export class RollUpVersionEntity {
  @PrimaryColumn(code())
  @ForeignKey('matrix_edition', { name: 'roll_up_version_edition_fk' })
  editionId: string;

  @PrimaryColumn(code())
  territoryId: string;

  @Column({ type: 'uuid', comment: 'Drawn at random: never the same twice, even in a database restored' })
  version: string;
}
