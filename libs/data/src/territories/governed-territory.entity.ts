import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code } from '../shared/columns.js';

@Entity({
  name: 'governed_territory',
  comment: 'Territories whose collectivity is that of another territory: the merged tiers, each counted once',
})
@Index('governed_territory_collectivity_idx', ['collectivityId'])
@Check('governed_territory_other_check', 'territory_id <> collectivity_id')
export class GovernedTerritoryEntity {
  @PrimaryColumn(code())
  @ForeignKey('territory', { name: 'governed_territory_territory_fk' })
  territoryId: string;

  @Column(code())
  @ForeignKey('collectivity', { name: 'governed_territory_collectivity_fk' })
  collectivityId: string;
}
