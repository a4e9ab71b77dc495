import type { Axis, Engagement, Measure, Motion, NamedPerson, Stake } from '@ou-en-est-on/domain';

/** An invented motion of 2023, complete and valid, changed as a case asks. */
export function aMotion(changes: Partial<Motion> = {}): Motion {
  const year = changes.year ?? 2023;
  return {
    id: String(year),
    year,
    congressNumber: 4,
    title: `Motion du congrès ${year}`,
    heldFrom: `${year}-10-16`,
    heldTo: `${year}-10-17`,
    datePrecision: 'day',
    place: 'Paris',
    venue: null,
    organiser: 'Villes Internet',
    contributions: 120,
    contributors: 80,
    participants: null,
    partners: [],
    sponsors: [],
    delivery: { name: null, role: 'Ministre chargé du numérique', date: `${year}-10-18`, source: 'Compte rendu' },
    fullTextAvailable: true,
    note: null,
    sourceFile: 'motions.json',
    ...changes,
  };
}

export function anAxis(changes: Partial<Axis> = {}): Axis {
  const motionId = changes.motionId ?? '2023';
  const position = changes.position ?? 1;
  return {
    id: `${motionId}-${position}`,
    motionId,
    position,
    title: 'Garantir l’accès de tous au numérique',
    question: null,
    intro: null,
    keywords: [],
    workshop: null,
    stakeId: 'access',
    ...changes,
  };
}

export function aMeasure(changes: Partial<Measure> = {}): Measure {
  const axisId = changes.axisId ?? '2023-1';
  const position = changes.position ?? 1;
  return {
    id: `${axisId}.${position}`,
    motionId: axisId.slice(0, 4),
    axisId,
    position,
    title: 'DES RÉSEAUX PARTOUT',
    displayTitle: 'Des réseaux partout',
    keywords: [],
    ...changes,
  };
}

export function aNamedPerson(changes: Partial<NamedPerson> = {}): NamedPerson {
  return {
    name: 'Camille Exemple',
    role: 'maire',
    collectivity: 'Exempleville',
    departmentCode: '35',
    note: null,
    ...changes,
  };
}

export function anEngagement(changes: Partial<Engagement> = {}): Engagement {
  return {
    id: '2025-E1',
    motionId: '2025',
    axisId: '2025-1',
    position: 1,
    text: 'Réunir les élus référents deux fois par an.',
    leads: [aNamedPerson()],
    supporters: [],
    proposalId: '2025-1.1',
    ...changes,
  };
}

export function aStake(changes: Partial<Stake> = {}): Stake {
  return {
    id: 'access',
    label: 'Égalité d’accès',
    description: 'Réseaux, équipements et médiation.',
    position: 1,
    review: 'proposed',
    ...changes,
  };
}
