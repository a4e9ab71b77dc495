import type { StateProgress } from '@ou-en-est-on/domain';

const DISC = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z';
const RING = `${DISC}M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z`;

/**
 * One shape for each progress, drawn on a 16 × 16 grid and filled by the even-odd rule: a circle that fills up along
 * the road, and shapes of another family for what is not on that road. They read in black and white.
 */
export const PROGRESS_GLYPHS = {
  'not-assessed': `${RING}M4.2 7.2h1.6v1.6H4.2ZM7.2 7.2h1.6v1.6H7.2ZM10.2 7.2h1.6v1.6h-1.6Z`,
  'no-action-found': RING,
  'parliamentary-initiative': 'M1 12a7 7 0 0 1 14 0h-2a5 5 0 0 0-10 0ZM4.5 12a3.5 3.5 0 0 1 7 0Z',
  announced: `${RING}M8 8V4a4 4 0 0 1 4 4Z`,
  engaged: `${RING}M8 4a4 4 0 0 1 0 8Z`,
  'partly-achieved': `${RING}M8 8V4a4 4 0 1 1-4 4Z`,
  achieved: `${DISC}M4 8.2 5.2 7 7.2 9 10.9 5.3l1.2 1.2-4.9 4.9Z`,
  declined: `${DISC}M4 7h8v2H4Z`,
  'rolled-back': `${RING}M4 8l3.8-3.4V7h4v2h-4v2.4Z`,
  'not-assessable':
    'M2 2h12v12H2ZM3.5 3.5v9h9v-9ZM4.8 8.9c.8-2 2-2 3.2-.9s1.8.9 2.4-.6l1 .5c-.9 2.1-2.2 2.1-3.4 1s-1.6-.8-2.2.5Z',
  'not-concerned': 'M2 7.1h12v1.8H2Z',
} as const satisfies Record<StateProgress, string>;
