import type { ValidationKind, ValidatorQuality } from '@ou-en-est-on/domain';
import { Column } from 'typeorm';
import { code, integer, optional, text } from '../shared/columns.js';
import { PublicationColumns } from '../shared/publication.columns.js';

/** A state made public, withdrawn from the public, or ended with its collectivity, whatever is answered in it. */
export abstract class ValidationColumns extends PublicationColumns {
  @Column(integer('Without a hole, from 1, inside a collectivity and what it answers'))
  sequence: number;

  @Column(code())
  kind: ValidationKind;

  @Column(optional(code('In which capacity it was validated or withdrawn; null when the collectivity ended')))
  quality: ValidatorQuality | null;

  /** Granted to nobody: a function gives it to the members of the collectivity. */
  @Column({ ...optional(text()), select: false })
  reason: string | null;
}

/** The last time a state was made public, or withdrawn. */
export type LastValidation = Pick<ValidationColumns, 'kind' | 'quality' | 'reason' | 'recordedAt'>;
