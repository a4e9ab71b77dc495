import type { SheetContent, SheetStatus } from './action-sheet.js';

/**
 * The life of an action sheet. It is written at any time; what is published is what was written then, until the next
 * publication or a withdrawal. A sheet that was public once is never erased: its history stays.
 */
export const SHEET_STEPS = ['publish', 'withdraw', 'discard'] as const;
export type SheetStep = (typeof SHEET_STEPS)[number];

/** What decides whether a step may be taken. */
export interface SheetLife {
  readonly status: SheetStatus;
  /** True when what is written differs from what is public; always for a draft. */
  readonly hasChanges: boolean;
  /** True once it was published, be it withdrawn since. */
  readonly hasHistory: boolean;
  /** True when the collectivity no longer exists: what it made public may only be withdrawn. */
  readonly isClosed: boolean;
  /** What still lacks for it to be published. */
  readonly gaps: readonly SheetGap[];
}

export const SHEET_STEP_REFUSALS = [
  'sheet-incomplete',
  'sheet-unchanged',
  'sheet-not-public',
  'sheet-has-history',
  'collectivity-closed',
] as const;
export type SheetStepRefusal = (typeof SHEET_STEP_REFUSALS)[number];

/** What a public sheet says at least. */
export const SHEET_GAPS = ['synthesis', 'level', 'links'] as const;
export type SheetGap = (typeof SHEET_GAPS)[number];

/** What lacks for a sheet to be published: what it is about in short, how far it is, and what it serves. */
export function sheetGaps({ synthesis, level, serviceIds, proposalIds }: SheetContent): SheetGap[] {
  const lacking: Readonly<Record<SheetGap, boolean>> = {
    synthesis: synthesis === null,
    level: level === null,
    links: serviceIds.length + proposalIds.length === 0,
  };
  return SHEET_GAPS.filter((gap) => lacking[gap]);
}

const REFUSALS: Readonly<Record<SheetStep, (life: SheetLife) => SheetStepRefusal | null>> = {
  publish: ({ hasChanges, isClosed, gaps }) => {
    if (isClosed) return 'collectivity-closed';
    if (gaps.length > 0) return 'sheet-incomplete';
    return hasChanges ? null : 'sheet-unchanged';
  },
  withdraw: ({ status }) => (status === 'published' ? null : 'sheet-not-public'),
  discard: ({ hasHistory }) => (hasHistory ? 'sheet-has-history' : null),
};

/** Why a step cannot be taken now; null when it can. Who may take it is another question. */
export function sheetStepRefusal(step: SheetStep, life: SheetLife): SheetStepRefusal | null {
  return REFUSALS[step](life);
}

export function availableSheetSteps(life: SheetLife): SheetStep[] {
  return SHEET_STEPS.filter((step) => sheetStepRefusal(step, life) === null);
}
