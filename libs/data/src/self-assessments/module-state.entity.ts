import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code } from '../shared/columns.js';
import { checks, STATE_CHECKS } from './checks.js';
import { StateColumns } from './state.columns.js';

@Entity({ name: 'module_state', comment: 'Where the answers of a collectivity to a module are in their life' })
@Index('module_state_module_idx', ['moduleId'])
@checks('module_state', STATE_CHECKS)
export class ModuleStateEntity extends StateColumns {
  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'module_state_collectivity_fk' })
  collectivityId: string;

  @PrimaryColumn(code())
  @ForeignKey('motion_module', { name: 'module_state_module_fk' })
  moduleId: string;
}
