import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { notBlank } from '../shared/checks.js';
import { code, instant, integer, text } from '../shared/columns.js';

@Entity({ name: 'geographic_code', comment: 'The vintages of the official geographic code that were loaded' })
@Check('geographic_code_vintage_check', 'vintage BETWEEN 2000 AND 2100')
@Check('geographic_code_texts_check', notBlank('source', 'version'))
export class GeographicCodeEntity {
  @PrimaryColumn(integer())
  vintage: number;

  @Column(text())
  source: string;

  @Column(code('Of the package, and of the rules that read it: the same again is not loaded again'))
  version: string;

  @Column({ ...instant(), default: () => 'now()' })
  loadedAt: Date;
}
