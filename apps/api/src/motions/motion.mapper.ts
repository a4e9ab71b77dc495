import type {
  EngagementDto,
  MotionDetailDto,
  MotionListDto,
  MotionSummaryDto,
  StakeDto,
} from '@ou-en-est-on/contracts';
import {
  type Axis,
  type CalendarDate,
  type CongressWithoutText,
  daysWithoutWrittenReply,
  deliveryDay,
  explainMotionContent,
  explainParticipation,
  explainReplyWait,
  type Engagement,
  type Exchange,
  hasWrittenReply,
  type Measure,
  type Motion,
  type NamedPerson,
  type Proposal,
  type Stake,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';

/** What the summary of any motion is counted from. */
export interface MotionContext {
  readonly motions: readonly Motion[];
  readonly axes: readonly Axis[];
  readonly engagements: readonly Engagement[];
  readonly proposals: readonly Pick<Proposal, 'id' | 'motionId' | 'text'>[];
  readonly exchanges: readonly Exchange[];
  readonly today: CalendarDate;
}

export function toMotionSummary(motion: Motion, context: MotionContext): MotionSummaryDto {
  const { id, year, congressNumber, title, heldFrom, heldTo, datePrecision, place, venue } = motion;
  const { contributions, contributors, delivery, fullTextAvailable } = motion;
  const count = (items: readonly { readonly motionId: string }[]): number =>
    items.filter(({ motionId }) => motionId === id).length;
  const content = {
    axisCount: count(context.axes),
    proposalCount: count(context.proposals),
    engagementCount: count(context.engagements),
  };
  const deliveredOn = deliveryDay(motion, context.exchanges);
  const replied = hasWrittenReply(year, context.exchanges);
  const days = daysWithoutWrittenReply({ deliveredOn, hasWrittenReply: replied }, context.today);
  return {
    ...{ id, year, congressNumber, title, heldFrom, heldTo, datePrecision, place, venue },
    ...content,
    contentExplain: toExplanationDto(explainMotionContent(motion, content)),
    ...{ contributions, contributors, delivery, fullTextAvailable },
    daysWithoutWrittenReply: days,
    waitExplain: toExplanationDto(explainReplyWait(deliveredOn, context.today, days)),
  };
}

export function toMotionDetail(
  motion: Motion,
  context: MotionContext,
  structure: { readonly stakes: readonly Stake[]; readonly measures: readonly Measure[] },
): Omit<MotionDetailDto, 'clocks'> {
  const { organiser, participants, partners, sponsors, note, sourceFile } = motion;
  return {
    ...toMotionSummary(motion, context),
    ...{ organiser, participants, note, sourceFile },
    participationExplain: toExplanationDto(explainParticipation(motion)),
    partners: [...partners],
    sponsors: toPersons(sponsors),
    stakes: structure.stakes.map(toStakeDto),
    axes: context.axes.filter(({ motionId }) => motionId === motion.id).map(toAxisDto),
    measures: structure.measures.map(toMeasureDto),
    engagements: context.engagements
      .filter(({ motionId }) => motionId === motion.id)
      .map((engagement) => toEngagementDto(engagement, context)),
  };
}

export function toEngagementDto(
  engagement: Engagement,
  context: Pick<MotionContext, 'axes' | 'proposals'>,
): EngagementDto {
  const { id, motionId, axisId, position, text, leads, supporters, proposalId } = engagement;
  const axisTitle = context.axes.find((axis) => axis.id === axisId)?.title ?? '';
  const proposalText = context.proposals.find((proposal) => proposal.id === proposalId)?.text ?? null;
  return {
    ...{ id, motionId, axisId, axisTitle, position, text, proposalId, proposalText },
    leads: toPersons(leads),
    supporters: toPersons(supporters),
  };
}

export function toStakeDto({ id, label, description, position, review }: Stake): StakeDto {
  return { id, label, description, position, review };
}

export function toCongressDto(congress: CongressWithoutText): MotionListDto['withoutText'][number] {
  const { year, congressNumber, heldFrom, heldTo, place, note, source } = congress;
  return { year, congressNumber, heldFrom, heldTo, place, note, source };
}

function toAxisDto(axis: Axis): MotionDetailDto['axes'][number] {
  const { id, position, title, question, intro, keywords, workshop, stakeId } = axis;
  return { id, position, title, question, intro, keywords: [...keywords], workshop, stakeId };
}

function toMeasureDto(measure: Measure): MotionDetailDto['measures'][number] {
  const { id, axisId, position, title, displayTitle, keywords } = measure;
  return { id, axisId, position, title, displayTitle, keywords: [...keywords] };
}

function toPersons(persons: readonly NamedPerson[]): MotionDetailDto['sponsors'] {
  return persons.map(({ name, role, collectivity, departmentCode, note }) => ({
    ...{ name, role, collectivity, departmentCode, note },
  }));
}
