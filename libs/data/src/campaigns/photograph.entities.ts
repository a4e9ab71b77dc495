import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, instant, integer, optional } from '../shared/columns.js';

/** Inhabitants are added up: more than an integer holds. */
export const sum = { type: 'bigint', transformer: { from: Number, to: (value: unknown) => value } } as const;

@Entity({
  name: 'photograph',
  comment: 'What the states of those invited were at the end of the day of a campaign: append-only',
})
@Check('photograph_instants_check', 'known_at < taken_at')
@Check('photograph_counts_check', 'respondents >= 0 AND respondents <= invited')
export class PhotographEntity {
  @PrimaryColumn(code())
  @ForeignKey('campaign', { name: 'photograph_campaign_fk' })
  campaignId: string;

  @Column(instant('The last instant of that day, in Paris'))
  knownAt: Date;

  @Column(instant('When it was made, from the history of validations'))
  takenAt: Date;

  @Column(integer())
  invited: number;

  @Column(integer())
  respondents: number;
}

@Entity({
  name: 'photograph_invited',
  comment: 'How many were invited, as they were counted then: append-only',
})
@Check('photograph_invited_counts_check', 'collectivities > 0 AND population >= 0')
export class PhotographInvitedEntity {
  @PrimaryColumn(code())
  @ForeignKey('photograph', { name: 'photograph_invited_photograph_fk' })
  campaignId: string;

  @PrimaryColumn(code('As in respondent'))
  territoryId: string;

  @PrimaryColumn(code())
  kind: string;

  @PrimaryColumn(code())
  stratum: string;

  @Column(optional(code('The région of that territory then; null outside any')))
  regionId: string | null;

  @Column(integer())
  collectivities: number;

  @Column(sum)
  population: number;
}

@Entity({
  name: 'photograph_respondent',
  comment: 'Those invited whose state was public then, as they were counted: append-only',
})
@Index('photograph_respondent_collectivity_idx', ['collectivityId'])
@Index('photograph_respondent_validation_idx', ['validationId'])
@Check('photograph_respondent_population_check', 'population >= 0')
export class PhotographRespondentEntity {
  @PrimaryColumn(code())
  @ForeignKey('photograph', { name: 'photograph_respondent_photograph_fk' })
  campaignId: string;

  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'photograph_respondent_collectivity_fk' })
  collectivityId: string;

  @Column({ type: 'bigint', comment: 'The validation that was public' })
  @ForeignKey('validation', { name: 'photograph_respondent_validation_fk' })
  validationId: string;

  @Column(code())
  territoryId: string;

  @Column(code())
  kind: string;

  @Column(code())
  stratum: string;

  @Column(integer())
  population: number;
}

@Entity({
  name: 'photograph_roll_up',
  comment: 'How many of them stood where, at the grain of roll_up: append-only',
})
@Check('photograph_roll_up_counts_check', 'collectivities > 0 AND population >= 0')
export class PhotographRollUpEntity {
  @PrimaryColumn(code())
  @ForeignKey('photograph', { name: 'photograph_roll_up_photograph_fk' })
  campaignId: string;

  @PrimaryColumn(code())
  territoryId: string;

  @PrimaryColumn(code())
  kind: string;

  @PrimaryColumn(code())
  stratum: string;

  @PrimaryColumn(code('A service of the edition; a star for the respondents themselves'))
  subjectId: string;

  @PrimaryColumn(code())
  standing: string;

  @Column(integer())
  collectivities: number;

  @Column(sum)
  population: number;
}
