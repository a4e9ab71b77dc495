import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code } from '../shared/columns.js';

@Entity({
  name: 'search_word',
  comment: 'Every word of the searched documents: to complete a word being typed, and to read a misspelt one',
})
@Index('search_word_lexeme_idx', ['lexeme'])
@Index('search_word_likeness_idx', ['word'], { type: 'gin' })
@Check('search_word_form_check', `word !~ '[[:space:]]' AND word <> '' AND lexeme <> ''`)
export class SearchWordEntity {
  @PrimaryColumn(code('Small letters without accents'))
  word: string;

  @Column(code('Its stem, as search_document.words holds it'))
  lexeme: string;
}
