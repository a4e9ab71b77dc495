import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code } from '../shared/columns.js';
import { ModuleAnswerColumns } from './module-answer.columns.js';

@Entity({
  name: 'public_module_answer',
  comment: 'The validated answers of each collectivity to the questions of a module',
})
@Index('public_module_answer_question_idx', ['questionId'])
export class PublicModuleAnswerEntity extends ModuleAnswerColumns {
  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'public_module_answer_collectivity_fk' })
  collectivityId: string;

  @PrimaryColumn(code())
  moduleId: string;

  @PrimaryColumn(code())
  questionId: string;

  @Column(code('As in module_answer, never empty; inheritance is worked out on reading'))
  value: string;
}
