import { STAKE_IDS } from '../motions/motion.js';
import type { Random } from '../shared/random.factory.js';
import type { CurrentProgress } from './progress.rules.js';
import type { ProposalEntry } from './proposal-entry.rules.js';
import { ACTORS, TAGS, type Proposal } from './proposal.js';
import { STATE_PROGRESSES } from './state-progress.js';

type EntryChanges = Partial<Omit<ProposalEntry, 'proposal' | 'progress'>> & {
  proposal?: Partial<Proposal>;
  progress?: Partial<CurrentProgress>;
};

/** A proposal of 2023 unless its id says another year. */
export function proposal(changes: Partial<Proposal> = {}): Proposal {
  const id = changes.id ?? '2023-1.1.1';
  return {
    id,
    motionId: id.slice(0, 4),
    axisId: id.slice(0, 6),
    measureId: id.slice(0, 8),
    position: 1,
    kind: 'proposal',
    text: 'Texte de la proposition.',
    textAsPublished: null,
    shortTitle: null,
    keywords: [],
    tags: [],
    stakeId: 'access',
    otherStakeIds: [],
    actors: ['state'],
    themeIds: [],
    services: [],
    alignmentRationale: null,
    textVersion: 1,
    ...changes,
  };
}

export function proposalEntry(changes: EntryChanges = {}): ProposalEntry {
  const built = proposal(changes.proposal);
  const motionYear = changes.motionYear ?? Number(built.motionId);
  return {
    motionYear,
    askedIn: { years: [motionYear], validatedOnly: false },
    takenUpLater: false,
    actionIds: [],
    indicatorIds: [],
    ...changes,
    proposal: built,
    progress: {
      value: 'not-assessed',
      review: null,
      effectiveOn: null,
      effectivePrecision: null,
      confidence: null,
      searchedOn: null,
      rationale: null,
      pendingVerification: false,
      ...changes.progress,
    },
  };
}

/** A list of entries such as hundreds of proposals would give, ids unique, in no order. */
export function randomEntries(random: Random, size: number): ProposalEntry[] {
  const entries = Array.from({ length: size }, (_, i) => {
    const year = random.pick([2021, 2022, 2023, 2025]);
    return proposalEntry({
      proposal: {
        id: `${year}-${random.integer(1, 4)}.${random.integer(1, 3)}.${i + 1}`,
        stakeId: random.pick(STAKE_IDS),
        actors: random.shuffle(random.some(ACTORS)),
        tags: random.some(TAGS).map((tag) => ({ tag, inheritedFrom: null })),
        themeIds: random.some(['theme-1', 'theme-2', 'theme-10']),
      },
      askedIn: { years: random.some([2021, 2022]).concat(year), validatedOnly: false },
      progress: {
        value: random.pick(STATE_PROGRESSES),
        review: random.pick(['proposed', 'published', null]),
        effectiveOn: random.pick(['2023-07-04', '2024-12-31', '2025-09-30', null]),
      },
      actionIds: random.some(['pfthd', 'rgesn', 'hcne']),
      indicatorIds: random.some(['fibre-raccordable', 'sites-4g']),
    });
  });
  return random.shuffle(entries);
}
