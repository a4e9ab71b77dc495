import type { ProgressEventDto, ProposalDetailDto } from '@ou-en-est-on/contracts';

/** The event of the history that the displayed progress comes from; undefined while there is none. */
export function displayedEvent({ history, stateProgress }: ProposalDetailDto): ProgressEventDto | undefined {
  return history.find(
    (event) =>
      event.progress === stateProgress.value &&
      event.review === stateProgress.review &&
      event.effectiveOn === stateProgress.effectiveOn &&
      event.rationale === stateProgress.rationale,
  );
}
