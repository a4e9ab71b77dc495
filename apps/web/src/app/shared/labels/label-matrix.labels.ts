/** Whose list an edition of the matrix is. */
export const MATRIX_STATUS_LABELS = {
  official: 'édition officielle',
  working: 'édition de travail',
} as const;
