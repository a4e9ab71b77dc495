import { DATE_PRECISIONS, OBSERVATION_KINDS } from '@ou-en-est-on/domain';
import { Check, Entity, ForeignKey, Index, ViewEntity } from 'typeorm';
import { finite, notBlank, oneOf, slug } from '../shared/checks.js';
import { ObservationRow } from './observation.columns.js';

@Entity({
  name: 'observation',
  comment: 'A value of an indicator for a territory and a date, as one source gave it and one import brought it',
})
@ForeignKey('indicator', ['indicatorId'], ['id'], { name: 'observation_indicator_fk' })
@ForeignKey('territory', ['territoryId'], ['id'], { name: 'observation_territory_fk' })
@ForeignKey('import', ['importId'], ['id'], { name: 'observation_import_fk' })
@ForeignKey('evidence', ['evidenceId'], ['id'], { name: 'observation_evidence_fk' })
@Index('observation_page_idx', ['indicatorId', 'date', 'kind', 'seriesId', 'territoryId'])
@Index('observation_import_idx', ['importId'])
@Index('observation_territory_idx', ['territoryId', 'indicatorId'])
@Index('observation_evidence_idx', ['evidenceId'])
@Check('observation_series_check', slug('series_id'))
@Check('observation_kind_check', oneOf('kind', OBSERVATION_KINDS))
@Check('observation_date_precision_check', oneOf('date_precision', DATE_PRECISIONS))
@Check(
  'observation_value_check',
  `${finite('value', 'published_rate')} AND value_max >= value AND value_max < 'Infinity'
   AND NOT (at_least AND value_max IS NOT NULL)`,
)
@Check(
  'observation_ratio_check',
  `numerator >= 0 AND numerator < 'Infinity' AND denominator > 0 AND denominator < 'Infinity'`,
)
@Check('observation_texts_check', notBlank('note'))
export class ObservationEntity extends ObservationRow {}

/** What is shown: the latest value of an import that was not withdrawn, for each key. The migrations define the view. */
@ViewEntity({ name: 'current_observation', synchronize: false })
export class CurrentObservationEntity extends ObservationRow {}
