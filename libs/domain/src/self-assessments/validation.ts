/** A living state made public, withdrawn from the public, or ended with the collectivity itself. */
export const VALIDATION_KINDS = ['validated', 'withdrawn', 'ended'] as const;
export type ValidationKind = (typeof VALIDATION_KINDS)[number];
