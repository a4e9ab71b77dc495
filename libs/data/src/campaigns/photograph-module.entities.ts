import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, figure, integer } from '../shared/columns.js';
import { sum } from './photograph.entities.js';

@Entity({ name: 'photograph_module', comment: 'That the answers to a module were photographed too: append-only' })
@Index('photograph_module_module_idx', ['moduleId'])
@Check('photograph_module_respondents_check', 'respondents >= 0')
export class PhotographModuleEntity {
  @PrimaryColumn(code())
  @ForeignKey('photograph', { name: 'photograph_module_photograph_fk' })
  campaignId: string;

  @PrimaryColumn(code())
  @ForeignKey('motion_module', { name: 'photograph_module_module_fk' })
  moduleId: string;

  @Column(integer('Those invited whose answers to it were public'))
  respondents: number;
}

/** A row of what was photographed of a module. */
abstract class OfPhotographedModule {
  @PrimaryColumn(code())
  campaignId: string;

  @PrimaryColumn(code())
  moduleId: string;
}

@Entity({
  name: 'photograph_module_respondent',
  comment: 'Those invited whose answers to the module were public then, as they were counted: append-only',
})
@ForeignKey('photograph_module', ['campaignId', 'moduleId'], ['campaignId', 'moduleId'], {
  name: 'photograph_module_respondent_module_fk',
})
@Index('photograph_module_respondent_collectivity_idx', ['collectivityId'])
@Index('photograph_module_respondent_validation_idx', ['validationId'])
@Check('photograph_module_respondent_population_check', 'population >= 0')
export class PhotographModuleRespondentEntity extends OfPhotographedModule {
  @PrimaryColumn(code())
  @ForeignKey('collectivity', { name: 'photograph_module_respondent_collectivity_fk' })
  collectivityId: string;

  @Column({ type: 'bigint', comment: 'The validation that was public' })
  @ForeignKey('module_validation', { name: 'photograph_module_respondent_validation_fk' })
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
  name: 'photograph_module_roll_up',
  comment: 'How many of them stood where, at the grain of roll_up: append-only',
})
@ForeignKey('photograph_module', ['campaignId', 'moduleId'], ['campaignId', 'moduleId'], {
  name: 'photograph_module_roll_up_module_fk',
})
@Check('photograph_module_roll_up_counts_check', 'collectivities > 0 AND population >= 0')
export class PhotographModuleRollUpEntity extends OfPhotographedModule {
  @PrimaryColumn(code())
  territoryId: string;

  @PrimaryColumn(code())
  kind: string;

  @PrimaryColumn(code())
  stratum: string;

  @PrimaryColumn(code('A question of the module; a star for the respondents themselves'))
  subjectId: string;

  @PrimaryColumn(code())
  standing: string;

  @Column(integer())
  collectivities: number;

  @Column(sum)
  population: number;
}

@Entity({
  name: 'photograph_module_number',
  comment: 'How the numbers that answer a question were spread then: append-only',
})
@ForeignKey('photograph_module', ['campaignId', 'moduleId'], ['campaignId', 'moduleId'], {
  name: 'photograph_module_number_module_fk',
})
@Check('photograph_module_number_spread_check', 'answers > 0 AND low <= median AND median <= high')
export class PhotographModuleNumberEntity extends OfPhotographedModule {
  @PrimaryColumn(code())
  subjectId: string;

  @Column(integer())
  answers: number;

  @Column(figure('A quarter of them are not above'))
  low: number;

  @Column(figure())
  median: number;

  @Column(figure('Three quarters of them are not above'))
  high: number;
}
