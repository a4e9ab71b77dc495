import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { integer, texts } from '../shared/columns.js';

@Entity({
  name: 'validated_state',
  comment: 'All that was public of a collectivity once a validation was: made from the history',
})
@Index('validated_state_layout_idx', ['layoutId'])
@Check('validated_state_words_check', 'cardinality(words) <= 255')
export class ValidatedStateEntity {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey('validation', { name: 'validated_state_validation_fk' })
  validationId: string;

  @Column(integer())
  @ForeignKey('state_layout', { name: 'validated_state_layout_fk' })
  layoutId: number;

  @Column(
    texts('What it answers, each once: a value, followed by the provider where somebody else provides the service'),
  )
  words: string[];

  @Column({
    type: 'bytea',
    comment: 'For each service of the layout, the rank of its word; 0 where it is not answered',
  })
  said: Buffer;
}
