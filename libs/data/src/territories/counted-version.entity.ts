import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { flag } from '../shared/columns.js';

@Entity({
  name: 'counted_version',
  comment: 'One row: names the kinds, strata, places and populations that collectivities are counted with',
})
@Check('counted_version_id_check', 'id')
export class CountedVersionEntity {
  @PrimaryColumn({ ...flag(), default: true })
  id: boolean;

  @Column({ type: 'uuid', comment: 'Drawn at random, another one whenever any of them may have changed' })
  version: string;
}
